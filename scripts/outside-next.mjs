// `server-only` is a marker that Next's bundler understands. In scripts and tests, which are the server by nature, it is nothing.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only"
      ? { url: "data:text/javascript,", shortCircuit: true }
      : next(specifier, context),
});
