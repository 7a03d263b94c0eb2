/** Domains from the ground up: each may use those before it, and the others of its own line. */
const tiers = [
  ["scheduler", "schedule-check"],
  ["edition", "institution", "names", "consent", "audit", "contact", "account"],
  ["seating"],
  ["delegation", "delegate", "programme"],
  ["matching", "matching-profile", "round", "interpreter", "agreement", "check-in"],
  ["suggestion", "meeting-request"],
  ["meeting"],
  ["timetable"],
  ["headcount", "name-list", "mail"],
  ["outbox"],
];

const any = (names) => `(${names.join("|")})`;
const domains = any(tiers.flat());
const product = "^(app|components|lib|proxy\\.ts|instrumentation\\.ts)";
const tests = "\\.test\\.tsx?$";
/** Of a domain: what decides, and may run anywhere. */
const pure = `^lib/${domains}/.*(rules|policy|schema)\\.ts$`;
/** Of a domain: what reads and writes. */
const impure = `^lib/${domains}/.*(service|queries)\\.ts$`;

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-circles", "Two files that need each other are one.", {}, { circular: true }),
    rule(
      "only-declared",
      "What is imported stands in package.json.",
      {},
      {
        dependencyTypes: ["npm-no-pkg", "npm-unknown"],
      },
    ),
    rule(
      "nothing-missing",
      "Every import leads somewhere.",
      {},
      {
        couldNotResolve: true,
        pathNot: "^server-only$|lib/platform/db/generated",
      },
    ),
    rule(
      "app-has-no-prisma",
      "Pages show and actions receive: the database is the services' and queries'.",
      { path: "^(app/|proxy\\.ts)" },
      { path: "^lib/platform/db/|^node_modules/(@prisma|pg)/" },
    ),
    rule(
      "app-uses-a-domain-by-its-doors",
      "Of a domain, pages use schema, rules, service and queries.",
      { path: "^(app/|proxy\\.ts)" },
      { path: `^lib/${domains}/`, pathNot: "[/-](schema|rules|service|queries)\\.ts$" },
    ),
    rule(
      "routes-are-private",
      "What two groups of routes share belongs to components or lib.",
      { path: "^app/\\[locale\\]/\\(([a-z]+)\\)/" },
      { path: "^app/\\[locale\\]/\\(", pathNot: "^app/\\[locale\\]/\\($1\\)/" },
    ),
    rule(
      "sibling-routes-are-private",
      "What two routes share belongs to their parent.",
      { path: "^app/\\[locale\\]/\\(([a-z]+)\\)/([a-z-]+)/\\[([a-z]+)\\]/([a-z-]+)/" },
      {
        path: "^app/\\[locale\\]/\\($1\\)/$2/\\[$3\\]/[a-z-]+/",
        pathNot: "^app/\\[locale\\]/\\($1\\)/$2/\\[$3\\]/$4/",
      },
    ),
    rule(
      "components-take-props",
      "Data and actions arrive as props; only their types may be named.",
      { path: "^components/", pathNot: tests },
      {
        path: `${impure}|^lib/platform/(action/define-action|(auth|db|env|live|log|mail|rate-limit|security)/)|^app/`,
      },
    ),
    rule(
      "ui-knows-no-domain",
      "It could ship in another product.",
      { path: "^components/ui/", pathNot: tests },
      { path: `^lib/${domains}/|^components/(?!ui/)` },
    ),
    rule(
      "decisions-are-pure",
      "Data in, decision out.",
      { path: pure, pathNot: tests },
      {
        path: `${impure}|^lib/platform/db/|^node_modules/(next|react|@prisma)/`,
      },
    ),
    rule(
      "lib-shows-nothing",
      "What decides and writes does not know who shows it.",
      { path: "^lib/" },
      { path: "^(app|components)/" },
    ),
    rule(
      "platform-knows-no-domain",
      "Machinery, under every domain.",
      { path: "^lib/platform/", pathNot: tests },
      { path: "^lib/(?!platform/)" },
    ),
    rule(
      "the-scheduler-stands-alone",
      "Pure computing: itself, its two solvers and what Node has; its thread reads TypeScript.",
      { path: "^lib/scheduler/", pathNot: tests },
      { pathNot: "^lib/scheduler/|^node_modules/(highs|cadical-wasm|tsx)/", dependencyTypesNot: ["core"] },
    ),
    rule(
      "every-domain-has-its-tier",
      "A new domain gets its place in .dependency-cruiser.cjs.",
      { path: `^lib/(?!platform/|testing/|${domains}/)` },
      {},
    ),
    rule(
      "the-checker-shares-nothing",
      "Whoever checks plans has no code, and so no mistake, in common with whoever makes them.",
      { path: "^lib/schedule-check/", pathNot: tests },
      { path: "^(lib|app|components|bench|scripts)/", pathNot: "^lib/schedule-check/" },
    ),
    ...tiers
      .slice(1)
      .map((_, above) =>
        rule(
          `downwards-from-${tiers[above].join("-")}`,
          "Domains depend downwards.",
          { path: `^lib/${any(tiers[above])}/`, pathNot: tests },
          { path: `^lib/${any(tiers.slice(above + 1).flat())}/` },
        ),
      ),
    rule(
      "tests-are-no-product",
      "What is made for tests stays there.",
      { path: product, pathNot: `${tests}|^lib/testing/` },
      { path: "^(lib/testing|e2e|prisma/seed|bench)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|lib/platform/db/generated)/" },
    // TypeScript 7 has no programming interface for dependency-cruiser to read sources with.
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
