import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowDown20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { wordTemplateWords as words } from "../../messages/wordTemplate";
import { templateNames } from "../../report/wordTemplate/templateNames";
import { DOCX_TYPE } from "../host";
import { delivered } from "../usePaneJobs";
import type { FollowUpProps } from "./followUpProps";
import { TemplateNameList } from "./TemplateNameList";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: "12px" },
  pick: { alignSelf: "flex-start" },
  file: { display: "none" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** Choose a template, get it filled; below, every name with today's value. */
export default function WordTemplatePanel({ outcome, jobs, host }: FollowUpProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const names = templateNames(outcome.facts, outcome.report);
  const fill = (file: File): void =>
    jobs.task(words.filling, async () => {
      const { fillTemplate } = await import(
        /* webpackChunkName: "fill-template" */ "../../report/wordTemplate/fillTemplate"
      );
      const filled = fillTemplate(new Uint8Array(await file.arrayBuffer()), names);
      if (!filled.ok) return { intent: "error", title: words.failed(file.name), body: filled.faults.join(" ") };
      const name = words.outputName(file.name);
      return delivered(name, await host.deliver({ name, bytes: filled.bytes, type: DOCX_TYPE }));
    });
  return (
    <div className={styles.panel}>
      <input
        ref={input}
        type="file"
        accept=".docx,.dotx"
        className={styles.file}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // the same file may be chosen again after it was mended
          currentTarget.value = "";
          if (file) fill(file);
        }}
      />
      <Button
        className={styles.pick}
        icon={<DocumentArrowDown20Regular />}
        disabledFocusable={jobs.state.busy !== null}
        onClick={() => input.current?.click()}
      >
        {words.pick}
      </Button>
      <h3 className={styles.heading}>{words.names}</h3>
      <TemplateNameList names={names} tell={jobs.tell} />
    </div>
  );
}
