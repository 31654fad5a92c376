import type { OfficeProfile } from "../../report/officeProfile";
import { parseProfile } from "../../report/profile/parseProfile";

/** The example that comes with the program: the office of the district Tứ Kỳ. */
export async function exampleProfile(): Promise<Partial<OfficeProfile>> {
  const { default: json } = await import("../../../assets/samples/ho-so-van-phong-tu-ky.json");
  const parsed = parseProfile(json);
  return parsed.ok ? parsed.profile : {};
}
