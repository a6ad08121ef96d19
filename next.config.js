/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a stage of `npm test`; whoever starts Council need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Native and WebAssembly parts that a bundler must leave alone.
  serverExternalPackages: ["pg", "pg-boss", "@prisma/adapter-pg", "nodemailer"],
  // Browsers ask for it wherever a page has not named its icon: a page that was not found, a file.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  experimental: {
    // A roster may have 5 MB; an action that takes no file refuses large bodies by its schema.
    serverActions: { bodySizeLimit: "6mb" },
  },
};

export default config;
