// What spreadsheets take for the start of a formula, also behind blanks and in full width; OWASP, "CSV Injection".
const asFormula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * The same text with an apostrophe before it where a spreadsheet would run it as a formula. `revealFormula`
 * undoes it.
 */
export function defuseFormula(text: string): string {
  return asFormula.test(text) ? `'${text}` : text;
}

/** Text as it was before `defuseFormula`, so that an exported table can be read again unchanged. */
export function revealFormula(text: string): string {
  return text.startsWith("'") && asFormula.test(text) ? text.slice(1) : text;
}
