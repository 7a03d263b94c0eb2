/** `bare`: what comes of it is not the page but what a browser may keep of it beforehand. */
export type Variant = {
  how: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  bare?: boolean;
};

/** Ways past a guard that only looks at the address, or only at one way of asking. */
export function variants(path: string): Variant[] {
  const [page = "", query] = path.split("?");
  const and = query ? `?${query}` : "";
  const letter = page.search(/[a-z]\w*$/);
  const code = page.charCodeAt(letter).toString(16);
  const encoded = `${page.slice(0, letter)}%${code}${page.slice(letter + 1)}${and}`;
  const named = Object.fromEntries(
    ["x-rewrite-url", "x-original-url", "x-matched-path", "x-invoke-path"].map((name) => [name, "/en"]),
  );
  const prefetch = { rsc: "1", "next-router-prefetch": "1" };
  return [
    { how: "RSC", path: `${path}${query ? "&" : "?"}_rsc=1a2b3`, headers: { rsc: "1" } },
    { how: "prefetch", path, headers: prefetch, bare: true },
    {
      how: "segment prefetch",
      path,
      headers: { ...prefetch, "next-router-segment-prefetch": "/_tree" },
      bare: true,
    },
    ...["proxy", "src/middleware"].map((name) => ({
      how: `x-middleware-subrequest: ${name}`,
      path,
      headers: { "x-middleware-subrequest": Array(5).fill(name).join(":") },
    })),
    { how: "encoded", path: encoded },
    { how: "trailing slash", path: `${page}/${and}` },
    { how: "HEAD", path, method: "HEAD" },
    { how: "no language", path: path.replace(/^\/en(?=\/)/, "") },
    { how: "capitals", path: path.replace(/^\/en/, "/EN") },
    { how: ".rsc", path: `${page}.rsc${and}` },
    { how: "told another address", path, headers: named },
    { how: "data request", path: `/_next/data/x${page}.json`, headers: { "x-nextjs-data": "1" } },
  ];
}
