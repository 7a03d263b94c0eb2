import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  // Read their own files at run time, or are native code.
  serverExternalPackages: [
    "@node-rs/argon2",
    "fontkit",
    "pdfkit",
    "pg",
    "pino",
    "nodemailer",
    "highs",
    "cadical-wasm",
  ],
  devIndicators: false,
  // Some browsers ask for it whatever the page says.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
