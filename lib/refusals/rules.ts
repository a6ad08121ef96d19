/** What a browser without scripts shows of a page that was rendered on the server: its style sheets and what is before its scripts. */
export function screenIn(page: string): string {
  const styles = [...page.matchAll(/<link rel="stylesheet"[^>]*?href="([^"]+)"[^>]*>/g)].map(
    ([, href]) => `<link rel="stylesheet" href="${href}"/>`,
  );
  const body = /<body[^>]*>([\s\S]*?)<script/.exec(page)?.[1] ?? "";
  return body.includes("<h1") ? styles.join("") + body : "";
}

/** The same in the body that Next left empty, with a title where there was none. */
export function withScreen(shell: string, screen: string): string {
  const titled = shell.includes("<title>")
    ? shell
    : shell.replace("</head>", () => "<title>Not found · Council</title></head>");
  return titled
    .replace('<html id="__next_error__">', '<html lang="en-US" id="__next_error__">')
    .replace("<body>", () => `<body><noscript>${screen}</noscript>`);
}
