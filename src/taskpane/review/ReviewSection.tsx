import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState } from "react";
import { paneText } from "../../messages/pane";
import { askMessage, reviewText } from "../../messages/reviewPane";
import { FIRST_ARRANGEMENT, arranged, type Arrangement } from "../../review/arrange";
import { casesOf, type ReviewCase } from "../../review/cases";
import { proposalOf } from "../../review/proposal";
import type { Outcome } from "../../tongHop";
import { FINDINGS_ID, STICKY_HEIGHT } from "../components/SectionLinks";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";
import { AskedByHand } from "./AskedByHand";
import { BulkBar } from "./BulkBar";
import { CaseActions, type OpenForm } from "./CaseActions";
import { FindingList } from "./FindingList";
import { ListTools } from "./ListTools";
import { PastFindings } from "./PastFindings";
import { ReviewProgress } from "./ReviewProgress";
import { ToolsRow } from "./ToolsRow";
import { useAsking } from "./useAsking";
import type { Recheck } from "./useAutoRecheck";
import { useReview } from "./useReview";
import { useReviewKeys } from "./useReviewKeys";
import { useWalk } from "./useWalk";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    scrollMarginTop: `${STICKY_HEIGHT + 8}px`,
    outlineStyle: "none",
  },
  heading: { margin: 0 },
  line: { margin: 0 },
  keys: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly outcome: Outcome;
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
  readonly recheck: Recheck;
}

/** The findings, and what a reviewer makes of each. */
export function ReviewSection({ outcome, jobs, host, recheck }: Props) {
  const styles = useStyles();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const { review, annex } = outcome;
  const [arrangement, setArrangement] = useState(FIRST_ARRANGEMENT);
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const [form, setForm] = useState<{ readonly of: string; readonly which: OpenForm; readonly at: number } | null>(null);
  const cases = useMemo(() => casesOf(review), [review]);
  const items = useMemo(() => arranged(cases, arrangement), [cases, arrangement]);
  const actions = useReview(host, jobs);
  const walk = useWalk(host.port, items, annex, section, jobs.goTo);
  const asking = useAsking(jobs);

  const busy = jobs.state.busy !== null;
  const atHand = cases.find(({ key }) => key === walk.current) ?? null;
  const idsOf = ({ entries }: ReviewCase): readonly string[] => entries.map(({ id }) => id);
  const ask = (chosen: readonly ReviewCase[]): void => {
    asking.copy(
      askMessage(
        chosen.flatMap(({ entries }) => entries.map(({ finding }) => finding)),
        annex,
      ),
    );
    actions.decide(chosen, { state: "asked" });
  };
  const openForm = (which: OpenForm): void => {
    if (atHand) setForm((old) => ({ of: atHand.key, which, at: (old?.at ?? 0) + 1 }));
  };
  const fix = (of: ReviewCase): void => {
    const proposal = proposalOf(of);
    if (!proposal) return openForm("correction");
    actions.decide([of], { state: "corrected", correction: { cell: proposal.cell, value: proposal.to } });
  };

  useReviewKeys(section, {
    go: walk.go,
    ...(atHand &&
      !busy && {
        fix: () => fix(atHand),
        fixByHand: () => openForm("correction"),
        accept: () => openForm("reason"),
        ask: () => ask([atHand]),
        later: () => actions.decide([atHand], { state: "later" }),
        undo: () => actions.undo(idsOf(atHand)),
      }),
  });

  const select = (key: string, isSelected: boolean): void =>
    setSelected(
      (old) => new Set(isSelected ? [...(old ?? []), key] : [...(old ?? [])].filter((other) => other !== key)),
    );
  const chosen = selected ? cases.filter(({ key }) => selected.has(key)) : [];

  return (
    <section ref={section} id={FINDINGS_ID} tabIndex={-1} className={styles.section} aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {paneText.findings}
      </Subtitle2>
      <ReviewProgress review={review} />
      {review.entries.length === 0 ? (
        <p className={styles.line}>{paneText.noFindings}</p>
      ) : (
        <ToolsRow
          inUse={inUse(arrangement)}
          isSelecting={selected !== null}
          onSelecting={(on) => setSelected(on ? new Set() : null)}
        >
          <ListTools
            cases={cases}
            arrangement={arrangement}
            onArrange={setArrangement}
            person={actions.person}
            onPerson={actions.setPerson}
            recheck={recheck}
          />
        </ToolsRow>
      )}
      {selected && (
        <BulkBar
          chosen={chosen}
          disabled={busy}
          onSelectShown={() => setSelected(new Set(items.map(({ of }) => of.key)))}
          onAccept={(note) => actions.decide(chosen, { state: "accepted", note })}
          onAsk={() => ask(chosen)}
          onLater={() => actions.decide(chosen, { state: "later" })}
        />
      )}
      <AskedByHand text={asking.byHand} onClose={asking.close} />
      {items.length === 0 && review.entries.length > 0 && (
        <p className={styles.line}>
          {reviewText.nothingShown}{" "}
          <Button size="small" onClick={() => setArrangement({ ...arrangement, show: "all", search: "" })}>
            {reviewText.showAll}
          </Button>
        </p>
      )}
      <FindingList
        items={items}
        annex={annex}
        current={walk.current}
        selected={selected}
        onSelect={select}
        onGoTo={(item, cell) => {
          walk.open(item.of.key);
          jobs.goTo(cell);
        }}
        actions={
          atHand && (
            <CaseActions
              key={`${atHand.key} ${form?.of === atHand.key ? form.at : 0}`}
              of={atHand}
              annex={annex}
              canUndo={idsOf(atHand).some((id) => actions.undoable.has(id))}
              disabled={busy}
              firstForm={form?.of === atHand.key ? form.which : null}
              onDecide={(choice) => {
                setForm(null);
                actions.decide([atHand], choice);
              }}
              onAsk={() => ask([atHand])}
              onClosed={walk.refocus}
              onUndo={() => actions.undo(idsOf(atHand))}
            />
          )
        }
      />
      {review.entries.length > 0 && <p className={styles.keys}>{reviewText.keys}</p>}
      <PastFindings review={review} undoable={actions.undoable} disabled={busy} onUndo={actions.undo} />
    </section>
  );
}

/** What filter and search leave out is said also while their fields are closed. */
function inUse({ show, search }: Arrangement): string | null {
  const parts = [
    show === FIRST_ARRANGEMENT.show ? "" : reviewText.filters[show],
    search.trim() && `“${search.trim()}”`,
  ];
  return parts.filter((part) => part !== "").join(", ") || null;
}
