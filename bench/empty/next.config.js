import { fileURLToPath } from "node:url";

// The unit of the bench: the least a dynamic page can do, with the Next and React that Council itself runs on.
export default {
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  // The build looks for proxy.ts and instrumentation.ts in the folders above too, and would find Council's.
  pageExtensions: ["jsx"],
};
