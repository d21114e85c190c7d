/**
 * Pictures of pages, where they are asked for: `npm run screenshots` makes those of
 * docs/screenshots. Few colours are enough for a page without photographs, and a quarter of the
 * bytes.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import sharp from "sharp";

import { rootDir } from "../../../scripts/worker/wrangler.ts";
import type { Window } from "./browser.ts";

/** Where they go; undefined: none is made. */
const folder = process.env["TIDEGATE_SCREENSHOTS"];

const SCHEMES = ["light", "dark"] as const;
const DESKTOP = { width: 1_280, height: 860 };
const PHONE = { width: 390, height: 800 };
const COLOURS = 96;

/** Pages that are shown as wide as a phone, too. */
const ON_PHONES = ["/", "/usage", "/workers", "/o/ORG", "/o/ORG/usage", "/o/ORG/requests/REQUEST"];

/** `/o/ORG/keys` is `organization-keys`. */
function pictureName(path: string): string {
  const name = path
    .replace(/^\/o\/\w+/, "/organization")
    .toLowerCase()
    .replace(/\W+/g, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "overview" : name;
}

/** The pictures that a page has, without a folder. */
export function picturesOf(path: string): string[] {
  const name = pictureName(path);
  const wide = SCHEMES.map((scheme) => `${name}-${scheme}.png`);
  return ON_PHONES.includes(path) ? [...wide, `${name}-phone.png`] : wide;
}

/** @param path as in page-list.ts; of a page in a state of its own, any other */
export async function shoot({ page }: Window, path: string): Promise<void> {
  if (folder === undefined) return;
  const place = join(rootDir, folder);
  mkdirSync(place, { recursive: true });
  const take = async (file: string): Promise<void> => {
    const picture = sharp(await page.screenshot({ animations: "disabled" }));
    const options = { palette: true, colours: COLOURS, effort: 10, compressionLevel: 9 };
    writeFileSync(join(place, file), await picture.png(options).toBuffer());
  };
  const [light = "", dark = "", phone] = picturesOf(path);
  await take(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await take(dark);
  await page.emulateMedia({ colorScheme: "light" });
  if (phone === undefined) return;
  await page.setViewportSize(PHONE);
  await take(phone);
  await page.setViewportSize(DESKTOP);
}

/** A page that shows them all. */
export function listPictures(): void {
  if (folder === undefined) return;
  const place = join(rootDir, folder);
  const files = readdirSync(place).filter((name) => name.endsWith(".png"));
  const names = [...new Set(files.map((file) => file.replace(/-(light|dark|phone)\.png$/, "")))];
  const rows = names.toSorted().map((name) => {
    const own = files.filter((file) => /^-(light|dark|phone)\.png$/.test(file.slice(name.length)));
    const shown = own
      .filter((file) => file.startsWith(name))
      .toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1))
      .map((file) => `<img src="${file}" width="${file.endsWith("phone.png") ? 16 : 40}%" alt="">`);
    return `## ${name}\n\n${shown.join(" ")}\n`;
  });
  const head =
    "# The dashboard's pages\n\nMade by `npm run screenshots`, which opens every page in Chromium as the tests do.\n";
  writeFileSync(join(place, "README.md"), [head, ...rows].join("\n"));
}
