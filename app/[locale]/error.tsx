"use client";

import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";

/** Written here: when a page fails, its messages may be what failed. */
const WORDS = {
  zh: { title: "系统出现问题", text: "您提交的内容没有被部分处理。请稍后再试。", action: "重试" },
  ja: {
    title: "システムで問題が発生しました",
    text: "送信された内容が中途半端に処理されることはありません。しばらくしてからもう一度お試しください。",
    action: "もう一度試す",
  },
  ko: {
    title: "시스템에 문제가 발생했습니다",
    text: "보내신 내용이 일부만 처리되는 일은 없습니다. 잠시 후 다시 시도해 주십시오.",
    action: "다시 시도",
  },
  en: {
    title: "Something went wrong on our side",
    text: "Nothing you sent was half done. Please try again in a moment.",
    action: "Try again",
  },
};

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const locale = usePathname().split("/")[1] as keyof typeof WORDS;
  const words = WORDS[locale] ?? WORDS.en;
  return (
    <main id="main" className="mx-auto grid max-w-2xl justify-items-start gap-4 px-5 py-16">
      <h1 className="font-title text-2xl">{words.title}</h1>
      <p>{words.text}</p>
      {error.digest ? <p className="text-sm text-ink-soft">{error.digest}</p> : null}
      <Button type="button" onClick={reset}>
        {words.action}
      </Button>
    </main>
  );
}
