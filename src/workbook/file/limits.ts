/**
 * What the file host takes on. An annex of a whole province with 33,210 rows is one sheet of 20 MB of XML
 * with half a million cells; every bound leaves several times that, and together they keep a hostile file
 * (a zip bomb, a million merges, one formula shared by a million cells) within 5 seconds and 500 MB.
 */

/** Bytes of the file itself. Pictures and attachments count, so it is far above what an annex needs. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** All parts that are read together (sheets, texts, styles). Pictures and the like are never inflated. */
export const MAX_INFLATED_BYTES = 128 * 1024 * 1024;

/** Decoded parts kept for the next step, so that reading, marking and saving inflate a usual workbook once. */
export const MAX_CACHED_CHARS = 48 * 1024 * 1024;

/** Cells that hold anything, in all sheets together: each costs about 100 bytes as plain data. */
export const MAX_CELLS = 1_500_000;

/** Entries of the shared text table; Excel writes at most one a text cell. */
export const MAX_SHARED_STRINGS = 1_500_000;

/** Elements of a part that is held as a tree (workbook, styles, relations): 65,000 cell formats make 200,000. */
export const MAX_TREE_ELEMENTS = 500_000;

/** Nesting of elements; spreadsheet parts stay below 30. */
export const MAX_XML_DEPTH = 256;

/** Merged areas of one sheet; 33,210 rows with three merges each stay below. */
export const MAX_MERGES = 200_000;

/** Columns touched while merges are checked for overlaps; ordinary merges are a few columns wide. */
export const MAX_MERGE_STEPS = 50_000_000;

/** Excel's own bound on a formula; only formulas within it are shifted for the cells that share them. */
export const MAX_FORMULA_CHARS = 8_192;

/** Text made by writing shared formulas out for each of their cells. */
export const MAX_EXPANDED_FORMULA_CHARS = 40_000_000;

/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Excel's bound on the text of a cell, in UTF-16 units. */
export const MAX_CELL_CHARS = 32_767;

/** Excel drops links beyond this number on one sheet and calls the file damaged. */
export const MAX_HYPERLINKS = 65_530;

/** Blocks that one conditional format may cover in Excel's file format ([MS-XLSB] 2.4.35). */
export const MAX_RULE_AREAS = 8_192;

/** Excel refuses workbooks with more cell formats ([MS-OI29500] 2.1.727). */
export const MAX_CELL_FORMATS = 65_430;

/** Excel's bounds on a sheet's name, a row's height (points) and a column's width (characters). */
export const MAX_SHEET_NAME_CHARS = 31;
export const MAX_ROW_HEIGHT = 409;
export const MAX_COLUMN_WIDTH = 255;
