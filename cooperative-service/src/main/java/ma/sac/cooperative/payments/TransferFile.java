package ma.sac.cooperative.payments;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A credit transfer initiation for the bank, ISO 20022 pain.001.001.09. Moroccan accounts have no
 * IBAN: they are given by their RIB as another identification. Names are in the letters that banks
 * accept everywhere, without accents.
 */
final class TransferFile {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final String CURRENCY = "MAD";
  private static final int NAME_LENGTH = 70;

  /**
   * @param rib 24 digits
   */
  record Transfer(Payment payment, String holder, String rib) {}

  private final XMLStreamWriter xml;

  private TransferFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(PaymentBatch batch, String payerRib, List<Transfer> transfers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new TransferFile(xml).write(batch, payerRib, transfers);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(PaymentBatch batch, String payerRib, List<Transfer> transfers)
      throws XMLStreamException {
    BigDecimal sum =
        transfers.stream()
            .map(transfer -> transfer.payment().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("CstmrCdtTrfInitn");
    header(batch, transfers.size(), sum);
    xml.writeStartElement("PmtInf");
    text("PmtInfId", shortId(batch.id()));
    text("PmtMtd", "TRF");
    text("NbOfTxs", Integer.toString(transfers.size()));
    text("CtrlSum", sum.toPlainString());
    xml.writeStartElement("ReqdExctnDt");
    text("Dt", batch.executionDate().toString());
    xml.writeEndElement();
    party("Dbtr", batch.payerName());
    account("DbtrAcct", payerRib);
    bank("DbtrAgt", payerRib);
    for (Transfer transfer : transfers) {
      transfer(transfer);
    }
    xml.writeEndDocument();
  }

  private void header(PaymentBatch batch, int number, BigDecimal sum) throws XMLStreamException {
    xml.writeStartElement("GrpHdr");
    text("MsgId", shortId(batch.id()));
    text("CreDtTm", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    text("NbOfTxs", Integer.toString(number));
    text("CtrlSum", sum.toPlainString());
    party("InitgPty", batch.payerName());
    xml.writeEndElement();
  }

  private void transfer(Transfer transfer) throws XMLStreamException {
    xml.writeStartElement("CdtTrfTxInf");
    xml.writeStartElement("PmtId");
    text("EndToEndId", shortId(transfer.payment().id()));
    xml.writeEndElement();
    xml.writeStartElement("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", CURRENCY);
    xml.writeCharacters(transfer.payment().amount().toPlainString());
    xml.writeEndElement();
    xml.writeEndElement();
    bank("CdtrAgt", transfer.rib());
    party("Cdtr", transfer.holder());
    account("CdtrAcct", transfer.rib());
    xml.writeStartElement("RmtInf");
    String invoice = transfer.payment().invoiceReference();
    text("Ustrd", banked(invoice == null ? shortId(transfer.payment().orderId()) : invoice));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void party(String element, String name) throws XMLStreamException {
    xml.writeStartElement(element);
    text("Nm", banked(name));
    xml.writeEndElement();
  }

  private void account(String element, String rib) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeStartElement("Id");
    xml.writeStartElement("Othr");
    text("Id", rib);
    xml.writeStartElement("SchmeNm");
    text("Prtry", "RIB");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    text("Ccy", CURRENCY);
    xml.writeEndElement();
  }

  /** The bank is the first three digits of the account. */
  private void bank(String element, String rib) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeStartElement("FinInstnId");
    xml.writeStartElement("Othr");
    text("Id", rib.substring(0, 3));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void text(String element, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** At most 35 characters are allowed: an id without its dashes has 32. */
  private static String shortId(UUID id) {
    return id.toString().replace("-", "");
  }

  /** In the Latin letters that banks accept: accents dropped, anything else a blank. */
  static String banked(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
            .replaceAll(" +", " ")
            .strip();
    return plain.substring(0, Math.min(NAME_LENGTH, plain.length()));
  }
}
