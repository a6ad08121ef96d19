import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "./markdown";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test("HTML in a text is text on the page", () => {
  const page = html('Hi <script>alert(1)</script><img src=x onerror=alert(1)> <b onclick="x()">there</b>');
  expect(page).not.toMatch(/<script|<img|<b/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("&lt;b onclick=&quot;x()&quot;&gt;there&lt;/b&gt;");
});

test.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])(
  "%s is no address",
  (address) => {
    expect(html(`[press](${address})`)).toContain('href=""');
    expect(html(`![press](${address})`)).not.toContain("<a");
  },
);

test("links give nothing away and pictures load nothing", () => {
  expect(html("[talk](https://example.org/a)")).toContain('rel="nofollow noopener ugc"');
  const picture = html("![our table](https://example.org/p.png)");
  expect(picture).not.toContain("<img");
  expect(picture).toContain(">our table</a>");
});

test.each([
  ["# A\n\n## B", 3, ["h3", "h4"]],
  ["## A\n\n#### B\n\n## C", 2, ["h2", "h3", "h2"]],
  ["### A\n\n## B", 3, ["h3", "h3"]],
  ["> # A\n\n###### B\n\n###### C", 4, ["h4", "h5", "h5"]],
] as const)("the headings of %j take their place from h%i on", (text, top, levels) => {
  const page = renderToStaticMarkup(<Markdown text={text} top={top} />);
  expect([...page.matchAll(/<(h\d)>/g)].map((tag) => tag[1])).toEqual([...levels]);
});
