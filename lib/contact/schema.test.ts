import { expect, it } from "vitest";
import { z } from "zod";
import { refinePhone } from "./phone-rules";
import { contactFields, contactSchema } from "./schema";

const CONTACT = { email: "a@b.jp", phoneCountry: "JP", phone: "090-1234-5678" };
const refusals = (change: Record<string, unknown>) =>
  (contactSchema.safeParse({ ...CONTACT, ...change }).error?.issues ?? []).map((issue) => [
    issue.path.join("."),
    issue.message,
  ]);

it("accepts a contact, with no messenger unless one is given", () => {
  expect(contactSchema.parse({ ...CONTACT, email: " A@B.JP " })).toEqual({
    ...CONTACT,
    email: "A@b.jp",
    messenger: "NONE",
    messengerId: "",
  });
  expect(refusals({ messenger: "WECHAT", messengerId: "wx_1" })).toEqual([]);
});

it.each<[Record<string, unknown>, string, string]>([
  [{ email: "" }, "email", "contact.error.emailRequired"],
  [{ email: undefined }, "email", "contact.error.emailRequired"],
  [{ email: ["a@b.jp", "c@d.jp"] }, "email", "contact.error.emailRequired"],
  [{ email: "a@b" }, "email", "contact.error.email"],
  [{ email: "a".repeat(9999) }, "email", "contact.error.email"],
  [{ phone: "" }, "phone", "contact.error.phoneRequired"],
  [{ phone: "call me" }, "phone", "contact.error.phone"],
  [{ phone: "1".repeat(9999) }, "phone", "contact.error.phone"],
  [{ phoneCountry: "Japan" }, "phoneCountry", "contact.error.phoneCountry"],
  [{ messenger: "ICQ" }, "messenger", "contact.error.messenger"],
  [{ messenger: "LINE" }, "messengerId", "contact.error.messengerIdRequired"],
  [{ messenger: "LINE", messengerId: "a\u202Eb" }, "messengerId", "contact.error.messengerId"],
  [{ messenger: "LINE", messengerId: "a".repeat(65) }, "messengerId", "contact.error.messengerId"],
])("refuses %j beside its field", (change, field, error) =>
  expect(refusals(change)).toEqual([[field, error]]),
);

it("lets the server check the numbering plan beside the same fields", () => {
  const schema = z.object(contactFields).superRefine(refinePhone);
  expect(schema.safeParse(CONTACT).success).toBe(true);
  const wrong = schema.safeParse({ ...CONTACT, phone: "090-1234" });
  expect(wrong.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
    [["phone"], "contact.error.phone"],
  ]);
  const nowhere = schema.safeParse({ ...CONTACT, phoneCountry: "XX" });
  expect(nowhere.error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
    [["phoneCountry"], "contact.error.phoneCountry"],
  ]);
});
