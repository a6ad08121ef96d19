import type { CSSProperties } from "react";

// Mail programs know no variables and fetch no fonts: the house's light colors inline, its dark ones in one style sheet.
export const houseAccent = "#2b5a4c";

const sans = "Figtree, 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

const text: CSSProperties = { color: "#221e19", fontSize: "17px", lineHeight: "27px", margin: "0 0 20px" };

export const look = {
  body: { backgroundColor: "#faf7f2", fontFamily: sans, margin: 0, padding: "0 24px" },
  container: { maxWidth: "540px", margin: "0 auto", padding: "36px 0 44px" },
  house: {
    ...text,
    fontSize: "15px",
    lineHeight: "20px",
    fontWeight: 600,
    margin: "0 0 36px",
    paddingLeft: "12px",
  },
  heading: {
    ...text,
    fontFamily: serif,
    fontSize: "28px",
    lineHeight: "35px",
    fontWeight: 600,
    margin: "0 0 22px",
  },
  text,
  quote: {
    ...text,
    borderLeft: "2px solid #8a8073",
    fontFamily: serif,
    fontSize: "19px",
    lineHeight: "30px",
    margin: "0 0 24px",
    padding: "2px 0 2px 18px",
  },
  button: {
    borderRadius: "8px",
    color: "#ffffff",
    fontSize: "17px",
    fontWeight: 600,
    margin: "10px 0 30px",
    padding: "14px 24px",
  },
  choice: {
    color: "#221e19",
    border: "1px solid",
    borderRadius: "8px",
    display: "block",
    fontSize: "17px",
    lineHeight: "24px",
    margin: "0 0 8px",
    padding: "11px 18px",
    textDecoration: "none",
  },
  code: {
    ...text,
    fontFamily: "'Cascadia Mono', Menlo, Consolas, monospace",
    fontSize: "32px",
    lineHeight: "40px",
    letterSpacing: "6px",
  },
  fact: { ...text, margin: "0 0 10px" },
  soft: { ...text, color: "#574f45", fontSize: "15px", lineHeight: "23px", margin: "0 0 12px" },
  inkLink: { color: "#221e19", textDecoration: "underline" },
  softLink: { color: "#574f45", textDecoration: "underline" },
  line: { borderTop: "1px solid #e2dacd", margin: "28px 0 20px" },
} satisfies Record<string, CSSProperties>;

export const darkLook = `
  @media (prefers-color-scheme: dark) {
    .paper, .paper > table > tbody > tr > td { background-color: #191714 !important; }
    .ink, .ink a { color: #efe9df !important; }
    .soft, .soft a { color: #beb5a8 !important; }
    .line { border-color: #38332d !important; }
  }`;
