export { Book, Sheet, type Cell, type Rule } from "./book/book";
export { markedCells, rulesHolding } from "./book/marked";
export { insertRows, select, type } from "./book/userActions";
export { ExcelHost, WEB_PAYLOAD_LIMIT, type HostOptions, type PlannedFailure } from "./excelHost";
export { officeStub } from "./officeStubs";
export { bookFromPlain, dumpBook, dumpSheet } from "./plain";
