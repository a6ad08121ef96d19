/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a stage of `npm test`; whoever starts Council need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Native and WebAssembly parts that a bundler must leave alone.
  serverExternalPackages: ["pg", "pg-boss", "@prisma/adapter-pg", "nodemailer"],
  experimental: {
    // A roster may have 5 MB; an action that takes no file refuses large bodies by its schema.
    serverActions: { bodySizeLimit: "6mb" },
  },
};

export default config;
