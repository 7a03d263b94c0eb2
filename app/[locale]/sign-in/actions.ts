"use server";

import { linkRequest } from "@/lib/account/schema";
import { askForSignInLink } from "@/lib/account/service";
import { defineAction } from "@/lib/platform/action/define-action";
import { visitorAddress } from "@/lib/platform/auth/visitor";
import { ok } from "@/lib/platform/result/result";

/** The same answer for every address. */
export const askForLink = defineAction(linkRequest, async ({ input, locale }) => {
  await askForSignInLink(input.email, locale, await visitorAddress());
  return ok({ message: "sign-in.link.sent" });
});
