import pdfMake from "pdfmake/build/pdfmake.js";
import italic from "pdfmake/fonts/Roboto/Roboto-Italic.ttf?url";
import medium from "pdfmake/fonts/Roboto/Roboto-Medium.ttf?url";
import regular from "pdfmake/fonts/Roboto/Roboto-Regular.ttf?url";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { dictionaryOf, type Language } from "../i18n/translate.ts";
import { PALETTES } from "../scene/palette.ts";
import type { ExportedScene } from "./export-scene.ts";
import { type Report, type ReportFact, reportOf } from "./report-content.ts";
import { sceneToSvg } from "./scene-to-svg.ts";

export type ReportFrame = {
  readonly language: Language;
  /** Where the view can be opened again. */
  readonly address: string;
  readonly today: Date;
};

const GREY = "#566069";
const INK = "#1f262e";
const LINK = "#1d4e89";
const TEXT_WIDTH = 495;

/** The picture, every fact with its sentences, and the sources that they cite, as pages to print. */
export async function sceneToPdf(scene: ExportedScene, frame: ReportFrame): Promise<Blob> {
  const at = (url: string) => new URL(url, location.href).href;
  pdfMake.setFonts({
    Roboto: { normal: at(regular), bold: at(medium), italics: at(italic), bolditalics: at(medium) },
  });
  return pdfMake.createPdf(pagesOf(scene, frame)).getBlob();
}

function pagesOf(scene: ExportedScene, { language, address, today }: ReportFrame) {
  const words = dictionaryOf(language);
  const report = reportOf(scene, language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(today);
  return {
    info: { title: words.report.title, creator: "Pressgraph" },
    language,
    pageSize: "A4",
    pageMargins: [50, 54, 50, 54],
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.25, color: INK },
    footer: (page, pages) => ({
      text: words.report.page(page, pages),
      alignment: "center",
      fontSize: 8,
      color: GREY,
      margin: [0, 16, 0, 0],
    }),
    content: [
      { text: words.report.title, fontSize: 20, bold: true, margin: [0, 0, 0, 2] },
      { text: `${report.summary} · ${date}`, color: GREY },
      { text: address, link: address, color: LINK, fontSize: 8, margin: [0, 2, 0, 12] },
      ...pictureOf(scene),
      heading(words.report.facts),
      ...report.facts.map(factOf),
      ...(report.omitted > 0
        ? [{ text: words.report.omitted(report.omitted), italics: true }]
        : []),
      heading(words.report.sources),
      ...sourcesOf(report),
    ],
  } satisfies TDocumentDefinitions;
}

const heading = (text: string): Content => ({
  text,
  fontSize: 13,
  bold: true,
  margin: [0, 16, 0, 6],
});

/** Printed on white, whatever the screen's theme. */
function pictureOf({ graph, look }: ExportedScene): Content[] {
  if (graph.order === 0) return [];
  const printed = { ...look, palette: { ...PALETTES.light, canvas: "#ffffff" } };
  const svg = sceneToSvg({ graph, look: printed }, { longest: 1100, hasHalo: false });
  return [
    { svg: svg.replace(/font-family="[^"]*"/, 'font-family="Roboto"'), fit: [TEXT_WIDTH, 430] },
  ];
}

function factOf({ headline, remarks, sentences }: ReportFact): Content {
  return {
    unbreakable: sentences.length < 4,
    margin: [0, 0, 0, 8],
    stack: [
      {
        text: [
          { text: headline, bold: true },
          { text: `  ${remarks}`, color: GREY, fontSize: 8 },
        ],
      },
      ...sentences.map(
        ({ text, source, remarks: read }): Content => ({
          margin: [10, 2, 0, 0],
          text: [
            text,
            { text: ` [${source}]`, color: LINK, linkToDestination: `source-${source}` },
            { text: `  ${read.replaceAll("-", "\u2011")}`, color: GREY, fontSize: 7.5 },
          ],
        }),
      ),
    ],
  };
}

function sourcesOf({ sources }: Report): Content[] {
  return sources.map(({ number, text, url }) => ({
    id: `source-${number}`,
    margin: [0, 0, 0, 3],
    text: [
      { text: `[${number}] `, color: LINK },
      text,
      ...(url ? [{ text: ` ${url}`, link: url, color: LINK, fontSize: 8 }] : []),
    ],
  }));
}
