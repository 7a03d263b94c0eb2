/** The taxonomy of what institutions offer and seek, in groups; worded in `messages/*\/sector.json`. */
export const SECTOR_GROUPS = {
  INDUSTRY: [
    "AUTOMOTIVE",
    "RAIL",
    "MACHINERY",
    "ROBOTICS",
    "AEROSPACE",
    "SHIPBUILDING",
    "SEMICONDUCTORS",
    "ELECTRONICS",
    "OPTICS",
    "MATERIALS",
    "STEEL",
    "CHEMICALS",
  ],
  LIFE: ["PHARMACEUTICALS", "MEDICAL_DEVICES", "HEALTH", "ELDERLY_CARE", "COSMETICS"],
  GREEN: ["NEW_ENERGY", "HYDROGEN", "BATTERIES", "ENVIRONMENT"],
  LAND_AND_SEA: ["AGRICULTURE", "FOOD", "FISHERIES", "FORESTRY"],
  DIGITAL: ["SOFTWARE", "ARTIFICIAL_INTELLIGENCE", "TELECOMMUNICATIONS", "E_COMMERCE", "CONTENT"],
  SERVICES: ["LOGISTICS", "PORTS", "FINANCE", "TOURISM", "WINTER_SPORTS", "EXHIBITIONS", "CONSTRUCTION"],
  COOPERATION: [
    "INVESTMENT_PROMOTION",
    "TRADE_PROMOTION",
    "INDUSTRIAL_PARKS",
    "SMALL_BUSINESS",
    "START_UPS",
    "RESEARCH",
    "EDUCATION",
    "TALENT",
    "STANDARDS",
    "SISTER_CITIES",
    "CULTURE",
  ],
} as const;

export type SectorGroup = keyof typeof SECTOR_GROUPS;
export type Sector = (typeof SECTOR_GROUPS)[SectorGroup][number];

export const SECTORS: readonly Sector[] = Object.values(SECTOR_GROUPS).flat();

export const isSector = (code: string): code is Sector => SECTORS.includes(code as Sector);

/** The group that a sector is of. */
export function groupOf(sector: Sector): SectorGroup {
  const groups = Object.entries(SECTOR_GROUPS) as [SectorGroup, readonly Sector[]][];
  return groups.find(([, sectors]) => sectors.includes(sector))?.[0] as SectorGroup;
}
