/** webpack puts a workbook into its chunk as a data URL (base64). */
declare module "*.xlsx" {
  const dataUrl: string;
  export default dataUrl;
}
