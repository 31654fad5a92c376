import tcvn3Table from "../../../src/annex/text/tcvn3.json";
import vniTable from "../../../src/annex/text/vni.json";
import { fold } from "../../../src/annex/text/fold";

export type Encoding = "nfc" | "nfd" | "tcvn3" | "vni" | "toneless" | "eth";

const toTcvn3 = new Map(Object.entries(tcvn3Table).map(([surface, letter]) => [letter, surface]));
const toVni = new Map(Object.entries(vniTable).map(([surface, letter]) => [letter, surface]));

/** The text as a sheet of that encoding stores it, with the font that it needs. */
export function encoded(text: string, encoding: Encoding): { readonly text: string; readonly font?: string } {
  const nfc = text.normalize("NFC");
  switch (encoding) {
    case "nfc":
      return { text: nfc };
    case "nfd":
      return { text: nfc.normalize("NFD") };
    case "eth":
      return { text: nfc.replaceAll("Đ", "Ð") };
    case "toneless":
      return { text: toneless(nfc) };
    case "tcvn3": {
      const isCapitals = nfc === nfc.toLocaleUpperCase("vi") && nfc !== nfc.toLocaleLowerCase("vi");
      const source = isCapitals ? nfc.toLocaleLowerCase("vi") : nfc;
      const letters = [...source].map((letter) => toTcvn3.get(letter) ?? letter).join("");
      // VN3 has no toned capitals: such a cell was typed in another font
      if (
        /[\u0100-\u1eff]/.test(letters) ||
        [...source].some((letter) => /[^\p{ASCII}]/u.test(letter) && !toTcvn3.has(letter))
      )
        return { text: nfc };
      return { text: letters, font: isCapitals ? ".VnTimeH" : ".VnTime" };
    }
    case "vni": {
      if ([...nfc].some((letter) => /[^\p{ASCII}]/u.test(letter) && !toVni.has(letter))) return { text: nfc };
      return { text: [...nfc].map((letter) => toVni.get(letter) ?? letter).join(""), font: "VNI-Times" };
    }
  }
}

export function toneless(text: string): string {
  const folded = fold(text);
  return [...text.normalize("NFC").trim().replace(/\s+/g, " ")]
    .map((letter, at) =>
      letter === letter.toLocaleLowerCase("vi") ? (folded[at] ?? letter) : (folded[at] ?? letter).toUpperCase(),
    )
    .join("");
}
