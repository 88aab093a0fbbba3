#!/usr/bin/env bash
# Makes the broker's access rules exactly these; the same as local-stack's KafkaAccess makes.
#   access.sh          compares with the broker's rules, adds what is missing, removes what is too much
#   access.sh --print  the rules, one a line, without a broker
# Environment: SAC_KAFKA, and KAFKA_ADMIN_PASSWORD of the account admin.
set -euo pipefail
# Principals and groups contain stars.
set -f

# ---- What travels, and who may see it

SERVICES="cooperative basket distribution beneficiary"
DISCREPANCIES="sac.discrepancies.v1"

own_topics() {
  case "$1" in
    cooperative) echo "sac.cooperatives.v1 sac.purchase-orders.v1 sac.cooperative-state.v1 sac.product-state.v1 sac.offer-state.v1" ;;
    basket) echo "sac.baskets.v1 sac.receipts.v1 sac.basket-model-state.v1" ;;
    distribution) echo "sac.campaigns.v1 sac.places.v1 sac.vouchers.v1 sac.handovers.v1 sac.campaign-state.v1" ;;
    beneficiary) echo "sac.enrolments.v1" ;;
  esac
}

# Of others' topics that are not public.
read_topics() {
  case "$1" in
    cooperative) echo "sac.receipts.v1" ;;
    basket) echo "sac.purchase-orders.v1" ;;
    distribution) echo "sac.purchase-orders.v1 sac.receipts.v1 sac.enrolments.v1 $DISCREPANCIES" ;;
    beneficiary) echo "sac.vouchers.v1" ;;
  esac
}

PUBLIC="sac.cooperatives.v1 sac.campaigns.v1 sac.places.v1 sac.baskets.v1 sac.handovers.v1
  sac.cooperative-state.v1 sac.product-state.v1 sac.offer-state.v1 sac.campaign-state.v1 sac.basket-model-state.v1"
GRANTED="sac.purchase-orders.v1 sac.receipts.v1"
GUESTS="User:ANONYMOUS User:partner"

# Calls "$1 PERMISSION KIND PATTERN PRINCIPALS OPERATIONS NAMES" for each set of rules.
each_set() {
  local call="$1" service dead topic
  "$call" ALLOW TOPIC LITERAL 'User:*' 'Read Describe' "$PUBLIC"
  "$call" ALLOW TOPIC LITERAL 'User:partner' 'Read Describe' "$GRANTED"
  for service in $SERVICES; do
    dead=""
    for topic in $(own_topics cooperative) $(own_topics basket) $(own_topics distribution) $(own_topics beneficiary) $DISCREPANCIES; do
      dead="$dead $topic.$service-service.dlq"
    done
    "$call" ALLOW TOPIC LITERAL "User:$service-service" 'Read Describe' "$(read_topics "$service")"
    "$call" ALLOW TOPIC LITERAL "User:$service-service" 'Read Write Create Describe DescribeConfigs AlterConfigs' \
      "$(own_topics "$service") $DISCREPANCIES $dead"
    "$call" ALLOW GROUP PREFIXED "User:$service-service" 'Read Describe Delete' "$service-service"
  done
  "$call" ALLOW GROUP LITERAL "$GUESTS" 'Read Describe Delete' '*'
  # A guest in a service's group would take partitions away from it.
  "$call" DENY GROUP PREFIXED "$GUESTS" 'All' \
    "cooperative-service basket-service distribution-service beneficiary-service"
}

# ---- Rules as lines: KIND NAME PATTERN PRINCIPAL OPERATION PERMISSION

in_capitals() {
  case "$1" in
    DescribeConfigs) echo DESCRIBE_CONFIGS ;;
    AlterConfigs) echo ALTER_CONFIGS ;;
    *) echo "${1^^}" ;;
  esac
}

print_set() {
  local permission="$1" kind="$2" pattern="$3" who operation name
  for operation in $5; do
    operation="$(in_capitals "$operation")"
    for who in $4; do
      for name in $6; do
        echo "$kind $name $pattern $who $operation $permission"
      done
    done
  done
}

wanted() {
  each_set print_set | LC_ALL=C sort -u
}

present() {
  acls --list >"$WORK/listing"
  sed -n \
    -e 's/.*resourceType=\([A-Z_]*\), name=\(.*\), patternType=\([A-Z]*\)).*/resource \1 \2 \3/p' \
    -e 's/.*principal=\(.*\), host=.*, operation=\([A-Z_]*\), permissionType=\([A-Z]*\)).*/rule \1 \2 \3/p' \
    "$WORK/listing" |
    awk '$1 == "resource" { of = $2 " " $3 " " $4 } $1 == "rule" { print of, $2, $3, $4 }' | LC_ALL=C sort -u
}

# ---- The broker

# What kafka-acls.sh starts, without its wrapper: that one sizes and logs for a server.
acls() {
  java -Xmx128m -XX:TieredStopAtLevel=1 -cp '/opt/kafka/libs/*' org.apache.kafka.tools.AclCommand \
    --bootstrap-server "$SAC_KAFKA" --command-config "$WORK/admin.properties" "$@"
}

add_set() {
  local permission="${1,,}" kind="${2,,}" pattern="$3" who operation name
  local arguments=(--add --force --resource-pattern-type "$pattern")
  for who in $4; do arguments+=("--$permission-principal" "$who"); done
  for operation in $5; do arguments+=(--operation "$operation"); done
  for name in $6; do arguments+=("--$kind" "$name"); done
  acls "${arguments[@]}" >"$WORK/added" || {
    cat "$WORK/added" >&2
    return 1
  }
}

remove() {
  local kind="$1" name="$2" pattern="$3" who="$4" operation="$5" permission="${6,,}" resource
  case "$kind" in
    CLUSTER) resource=(--cluster) ;;
    TOPIC | GROUP | TRANSACTIONAL_ID | DELEGATION_TOKEN)
      kind="${kind//_/-}"
      resource=("--${kind,,}" "$name")
      ;;
    *)
      echo "access: a rule for a $kind is left: remove it by hand" >&2
      return 1
      ;;
  esac
  case "$operation" in
    *_*) operation="$(sed 's/_\(.\)/ \1/g' <<<"${operation,,}" | awk '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }')" ;;
    *) operation="${operation:0:1}$(tr '[:upper:]' '[:lower:]' <<<"${operation:1}")" ;;
  esac
  acls --remove --force "${resource[@]}" --resource-pattern-type "$pattern" "--$permission-principal" "$who" --operation "$operation" >/dev/null
}

main() {
  if [ "${1:-}" = --print ]; then
    wanted
    return
  fi
  WORK="$(mktemp -d)"
  trap 'rm -rf "$WORK"' EXIT
  (
    umask 077
    cat >"$WORK/admin.properties" <<PROPERTIES
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="${KAFKA_ADMIN_PASSWORD:?}";
PROPERTIES
  )
  wanted >"$WORK/wanted"
  present >"$WORK/present"
  if [ -n "$(comm -23 "$WORK/wanted" "$WORK/present")" ]; then
    each_set add_set
  fi
  LC_ALL=C comm -13 "$WORK/wanted" "$WORK/present" >"$WORK/surplus"
  while read -r kind name pattern who operation permission; do
    remove "$kind" "$name" "$pattern" "$who" "$operation" "$permission" </dev/null
  done <"$WORK/surplus"
  present >"$WORK/present"
  if ! cmp -s "$WORK/wanted" "$WORK/present"; then
    echo "access: the broker's rules are still not those wanted:" >&2
    diff "$WORK/wanted" "$WORK/present" >&2 || true
    return 1
  fi
  echo "access: $(wc -l <"$WORK/wanted" | tr -d ' ') rules in force, $(wc -l <"$WORK/surplus" | tr -d ' ') removed"
}

main "$@"
