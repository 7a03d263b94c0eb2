import { buildDelegate } from "@/lib/testing/factories/delegate";
import { expect, test } from "./fixtures";
import { DeskPage } from "./pages/desk-page";
import type { Scene } from "./scene";
import { signIn } from "./sign-in";

type Person = Parameters<typeof buildDelegate>[0];

const PEOPLE: Person[] = [
  { side: "CN", nativeFamily: "曾", nativeGiven: "国", latinFamily: "ZENG", latinGiven: "GUO" },
  { side: "CN", nativeFamily: "王", nativeGiven: "一", latinFamily: "WANG", latinGiven: "YI" },
  { side: "CN", nativeFamily: "欧阳", nativeGiven: "雪", latinFamily: "OUYANG", latinGiven: "XUE" },
  { side: "CN", nativeFamily: "安", nativeGiven: "然", latinFamily: "AN", latinGiven: "RAN" },
  japanese("渡辺", "健", "WATANABE", "KEN", "ワタナベ ケン"),
  japanese("阿部", "優", "ABE", "YU", "アベ ユウ"),
  japanese("小野寺", "愛", "ONODERA", "AI", "オノデラ アイ"),
  { side: "KR", nativeFamily: "황보", nativeGiven: "준", latinFamily: "HWANGBO", latinGiven: "JUN" },
  { side: "KR", nativeFamily: "강", nativeGiven: "민", latinFamily: "KANG", latinGiven: "MIN" },
  { side: "KR", nativeFamily: "남궁", nativeGiven: "현", latinFamily: "NAMGUNG", latinGiven: "HYEON" },
];

function japanese(
  nativeFamily: string,
  nativeGiven: string,
  latinFamily: string,
  latinGiven: string,
  reading: string,
): Person {
  return { side: "JP", nativeFamily, nativeGiven, latinFamily, latinGiven, reading };
}

async function build(scene: Scene, people: Person[]) {
  for (const person of people) {
    await buildDelegate({ editionId: scene.edition.id, institutionId: scene.institution.id, ...person });
  }
}

test.beforeEach(({ context, scene }) => signIn(context, "ORGANISER", scene.edition.id));

test("people are found in any script, and sorted as each language sorts", async ({ page, t, scene }) => {
  await build(scene, PEOPLE);
  const desk = new DeskPage(page, t, scene.edition.number);
  await desk.open("/delegates");
  const search = async (q: string) => {
    await desk.field("q").fill(q);
    await desk.button("delegates.filter.apply").click();
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === q);
  };
  for (const [q, found] of [
    ["オノデラ", "ONODERA"],
    ["おのでら", "ONODERA"],
    ["小野寺", "ONODERA"],
    ["남궁", "NAMGUNG"],
    ["ㄴㄱ", "NAMGUNG"],
    ["ouyang", "OUYANG"],
    ["歐陽", "OUYANG"],
    ["kang min", "KANG"],
  ] as const) {
    await search(q);
    await expect(desk.rows, q).toHaveCount(1);
    await expect(desk.rows).toContainText(found);
  }
  await search("nobody of this name");
  await expect(page.getByText(t("delegates.noneFound"))).toBeVisible();

  for (const [side, order, names] of [
    ["CN", "pinyin", ["安", "欧阳", "王", "曾"]],
    ["CN", "strokes", ["王", "安", "欧阳", "曾"]],
    ["JP", "gojuon", ["阿部", "小野寺", "渡辺"]],
    ["KR", "hangul", ["강", "남궁", "황보"]],
    ["KR", "latin", ["황보", "강", "남궁"]],
  ] as const) {
    await desk.open(`/delegates?side=${side}`);
    await desk.field("order").selectOption(order);
    await desk.button("delegates.filter.apply").click();
    await expect(page).toHaveURL(new RegExp(`order=${order}`));
    await expect(desk.rows.getByRole("rowheader"), order).toHaveText(
      names.map((name) => new RegExp(`^${name}`)),
    );
  }
});

test("a long list is turned page by page, forth and back", async ({ page, t, scene }) => {
  const latinGiven = (index: number) =>
    `A${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`;
  await build(
    scene,
    Array.from({ length: 55 }, (_, index) => ({ latinFamily: "LI", latinGiven: latinGiven(index) })),
  );
  const desk = new DeskPage(page, t, scene.edition.number);
  const shown = (shown: number) => page.getByText(t("delegates.shown", { shown, count: 55, more: "no" }));
  await desk.open("/delegates?order=latin");
  await expect(shown(50)).toBeVisible();
  await expect(desk.rows.first()).toContainText(latinGiven(0));
  await desk.link("delegates.next").click();
  await expect(shown(5)).toBeVisible();
  await expect(desk.rows.last()).toContainText(latinGiven(54));
  await desk.link("delegates.previous").click();
  await expect(shown(50)).toBeVisible();
  await expect(desk.rows.first()).toContainText(latinGiven(0));
});
