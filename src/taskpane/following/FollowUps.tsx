import { lazy } from "react";
import { lettersText } from "../../messages/letter";
import { wordTemplateWords } from "../../messages/wordTemplate";
import { FollowUp } from "./FollowUp";
import type { FollowUpProps } from "./followUpProps";

const LettersPanel = lazy(() => import(/* webpackChunkName: "letters" */ "./LettersPanel"));
const WordTemplatePanel = lazy(() => import(/* webpackChunkName: "word-template" */ "./WordTemplatePanel"));

/** What an office does with the report next: letters to communes, its own Word form. */
export function FollowUps(props: FollowUpProps) {
  return (
    <>
      <FollowUp title={lettersText.section} about={lettersText.about} loading={lettersText.loading}>
        <LettersPanel {...props} />
      </FollowUp>
      <FollowUp title={wordTemplateWords.section} about={wordTemplateWords.about} loading={wordTemplateWords.loading}>
        <WordTemplatePanel {...props} />
      </FollowUp>
    </>
  );
}
