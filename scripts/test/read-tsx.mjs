import { createRequire } from "node:module";

// dependency-cruiser reads TypeScript 7 sources with swc only. It does not tell swc which of them hold JSX, and does
// not tell apart what is imported as a type alone: that is gone at run time, and no rule of ours is about it.
const swc = createRequire(import.meta.url)("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => {
  const parsed = parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
  return {
    ...parsed,
    body: parsed.body.filter((item) => !(item.type === "ImportDeclaration" && item.typeOnly)),
  };
};
