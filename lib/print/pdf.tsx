import "server-only";
import { Document, Font, Image, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { faces } from "@/lib/print/fonts";
import type { Article, Said } from "@/lib/recaps/article/rules";

for (const { name, regular, italic, bold } of faces)
  Font.register({
    family: name,
    fonts: [{ src: regular }, { src: italic, fontStyle: "italic" }, { src: bold, fontWeight: 600 }],
  });

const LONG = 28;
// Words stay whole, but one that is wider than a line may break anywhere.
Font.registerHyphenationCallback((word) =>
  word.length <= LONG ? [word] : (word.match(new RegExp(`.{1,${LONG}}`, "gu")) ?? [word]),
);

const ink = "#221e19";
const soft = "#574f45";
const styles = StyleSheet.create({
  page: {
    ...{ paddingVertical: 60, paddingHorizontal: 64, fontSize: 11, lineHeight: 1.5, color: ink },
    fontFamily: faces.map(({ name }) => name) as unknown as string,
  },
  by: { fontSize: 9, color: soft },
  title: { fontSize: 22, fontWeight: 600, lineHeight: 1.25, marginTop: 6, marginBottom: 10 },
  paragraph: { marginBottom: 8 },
  room: { marginBottom: 8, fontStyle: "italic", color: soft },
  highlight: {
    borderLeftWidth: 1.5,
    borderLeftColor: "#2b5a4c",
    paddingLeft: 12,
    marginVertical: 8,
    fontSize: 13.5,
  },
  heading: { fontSize: 14, fontStyle: "italic", marginTop: 20, marginBottom: 6 },
  small: { fontSize: 9, fontWeight: 600, color: soft, marginTop: 10, marginBottom: 2 },
  line: { borderTopWidth: 0.5, borderTopColor: "#e2dacd", paddingVertical: 5 },
  credit: { fontSize: 9, color: soft },
  figure: { marginVertical: 10 },
  picture: { maxHeight: 320, objectFit: "contain", objectPositionX: 0 },
  rule: {
    borderTopWidth: 0.5,
    borderTopColor: "#8a8073",
    marginTop: 28,
    paddingTop: 8,
    fontSize: 9,
    color: soft,
  },
  foot: {
    position: "absolute",
    bottom: 30,
    left: 64,
    right: 64,
    fontSize: 8,
    color: soft,
    textAlign: "right",
  },
});

/** Text that begins in a script written from right to left is set so. */
const side = (text: string) =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
    ? ({ direction: "rtl", textAlign: "right" } as const)
    : {};

const Words = ({ text, credit }: Said) => (
  <Text style={side(text)}>
    {text}
    {credit && <Text style={styles.credit}> — {credit}</Text>}
  </Text>
);

/** The article as a PDF with its fonts inside, on paper of the reader's part of the world. */
export function toPdf(article: Article, paper: "A4" | "LETTER"): Promise<Buffer> {
  return renderToBuffer(
    <Document
      title={article.title}
      subject={article.byline}
      language="en"
      creator="Council"
      producer="Council"
    >
      <Page size={paper} style={styles.page}>
        <Text style={styles.by}>{article.byline}</Text>
        <Text style={[styles.title, side(article.title)]}>{article.title}</Text>
        {article.intro.map((text) => (
          <Text key={text} style={[styles.paragraph, side(text)]}>
            {text}
          </Text>
        ))}
        {article.picture && (
          <View style={styles.figure} wrap={false}>
            <Image src={{ data: Buffer.from(article.picture.jpeg), format: "jpg" }} style={styles.picture} />
            <Text style={[styles.credit, side(article.picture.credit)]}>{article.picture.credit}</Text>
          </View>
        )}
        {article.room !== "" && <Text style={styles.room}>{article.room}</Text>}
        {article.highlights.map((line) => (
          <View key={line.text} style={styles.highlight} wrap={false}>
            <Words {...line} />
          </View>
        ))}
        {article.chapters.map(({ heading, words, said, added }) => (
          <View key={heading} {...({ bookmark: heading } as object)}>
            <Text style={[styles.heading, side(heading)]} minPresenceAhead={60}>
              {heading}
            </Text>
            {words.map((text) => (
              <Text key={text} style={[styles.paragraph, side(text)]}>
                {text}
              </Text>
            ))}
            <Lines lines={said} />
            {added.length > 0 && (
              <Text style={styles.small} minPresenceAhead={40}>
                Added by readers
              </Text>
            )}
            <Lines lines={added} />
          </View>
        ))}
        {article.promises !== "" && <Text style={styles.room}>{article.promises}</Text>}
        {article.added.length > 0 && (
          <Text style={styles.heading} minPresenceAhead={60}>
            Added by readers
          </Text>
        )}
        <Lines lines={article.added} />
        <View style={styles.rule} wrap={false}>
          {article.rule.map((text) => (
            <Text key={text}>{text}</Text>
          ))}
        </View>
        <Text
          fixed
          style={styles.foot}
          render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`}
        />
      </Page>
    </Document>,
  );
}

const Lines = ({ lines }: { lines: readonly Said[] }) =>
  lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same, and nothing moves on paper
    <View key={index} style={styles.line} wrap={false}>
      <Words {...line} />
    </View>
  ));
