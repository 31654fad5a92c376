import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { ShapeRun } from "docx/shapes";
import { docxWords } from "../../messages/report";

const PIXELS_PER_MM = 96 / 25.4;
const EMU_PER_POINT = 12_700;

/**
 * A solid line centred under the last line of the paragraph it stands in, as the decree wants it under the agency, the
 * motto and the subject; a drawing, since no border is shorter than its paragraph. `id` is the drawing's own within the document: left to the
 * library, it would go up with every document made.
 */
export function shortLine(id: number, millimetres: number, pointsBelow: number): ShapeRun {
  return new ShapeRun({
    type: "line",
    transformation: { width: Math.round(millimetres * PIXELS_PER_MM), height: 0 },
    altText: { id: String(id), name: `${docxWords.line} ${id}` },
    line: { color: "000000", width: 0.75 },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, align: HorizontalPositionAlign.CENTER },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.LINE,
        offset: Math.round(pointsBelow * EMU_PER_POINT),
      },
      wrap: { type: TextWrappingType.NONE },
      layoutInCell: true,
      allowOverlap: true,
    },
  });
}
