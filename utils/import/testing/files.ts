/** Small files as programs write them, made up after their structure. */

export const library = `{
  "format": "offprint-library",
  "version": 1,
  "exportedAt": "2026-02-03T04:05:06.000Z",
  "papers": [
    {
      "key": "arxiv:1609.03499",
      "ids": ["arxiv:1609.03499", "doi:10.1000/wave"],
      "type": "article",
      "title": "Waves of Tea",
      "authors": [{ "name": "Ada van den Lamm", "orcid": "0000" }],
      "published": "2016-09-12",
      "version": 2,
      "venue": "Tea 2016",
      "categories": ["cs.SD"],
      "keywords": [],
      "links": { "page": "https://arxiv.org/abs/1609.03499", "pdf": "https://arxiv.org/pdf/1609.03499" },
      "sources": [],
      "signals": { "upvotes": 3 },
      "status": "reading",
      "rating": 4,
      "tags": ["tea/green"],
      "note": "A *note*.",
      "citationKey": "lamm2016",
      "csl": { "volume": 1 },
      "savedAt": "2026-01-02T03:04:05.000Z",
      "updatedAt": "2026-01-02T03:04:05.000Z",
      "ofAnotherProgram": true
    },
    { "key": "arxiv:1609.03500", "ids": ["arxiv:1609.03500"], "title": "No status" },
    {
      "key": "url:https://x.example/",
      "ids": ["url:https://x.example/"],
      "title": "Last",
      "authors": [],
      "categories": [],
      "keywords": [],
      "links": { "page": "https://x.example/" },
      "sources": [],
      "signals": {},
      "status": "to-read",
      "tags": [],
      "note": "",
      "savedAt": "2026-01-02T03:04:05.000Z",
      "updatedAt": "2026-01-02T03:04:05.000Z"
    }
  ]
}
`;

export const paperMemory = `{
    "Arxiv-2101.00001": {
        "addDate": "2022-08-29T08:35:02.977Z",
        "author": "Ada Lamm and Bo van Tee",
        "bibtex": "@article{lamm2021,\\n  title = {Steeping},\\n  doi = {10.1000/STEEP},\\n  url = {https://doi.org/10.1000/steep}\\n}",
        "code": {},
        "codeLink": "https://github.com/lamm/steep",
        "count": 7,
        "doi": "",
        "favorite": true,
        "favoriteDate": "2022-08-30T00:00:00.000Z",
        "id": "Arxiv-2101.00001",
        "key": "lamm2021",
        "lastOpenDate": "2022-09-01T00:00:00.000Z",
        "md": "[Steeping](https://arxiv.org/pdf/2101.00001v3.pdf)",
        "note": "Read twice.\\nStill true.",
        "pdfLink": "https://arxiv.org/pdf/2101.00001v3.pdf",
        "source": "arxiv",
        "tags": ["tea", "Tea", "to-cite"],
        "title": "Steeping  in\\n Time",
        "venue": "",
        "year": "2021"
    },
    "NeurIPS-2019_65699726": {
        "addDate": "",
        "author": "Cy Leaf",
        "codeLink": "",
        "favorite": false,
        "id": "NeurIPS-2019_65699726",
        "key": "defaultKey_NeurIPS-2019_65699726",
        "note": "Accepted @ NeurIPS (2019)",
        "pdfLink": "https://proceedings.neurips.cc/paper/2019/file/65699726a3c601b9f31bf04019c8593c-Paper.pdf",
        "source": "neurips",
        "tags": [],
        "title": "Leaves",
        "venue": "NeurIPS",
        "year": "unknown"
    },
    "Website-1": { "pdfLink": "file:///tea.pdf" },
    "__dataVersion": 10100
}
`;

export const csl = `[
  {
    "id": "http://zotero.org/users/1/items/ABCD2345",
    "type": "article-journal",
    "abstract": "<jats:title>Abstract</jats:title><jats:p>Tea &amp; milk, a&lt;b.</jats:p><jats:p>H<jats:sub>2</jats:sub>O.</jats:p>",
    "container-title": "Journal of <i>Camellia</i>",
    "DOI": "https://doi.org/10.1000/TEA.1",
    "ISSN": "1234-5678",
    "issue": "2",
    "language": "en",
    "note": "arXiv:2101.00002 [cs.SD]\\nCitation Key: lamm_tea\\nPMCID: PMC12345\\nMy own words.",
    "page": "1-20",
    "PMID": "31452104",
    "title": "Milk <span class=\\"nocase\\">In</span> First",
    "URL": "https://journal.example/tea/1",
    "volume": 3,
    "author": [
      { "family": "Lamm", "given": "Ada", "non-dropping-particle": "van den" },
      { "family": "King", "given": "Martin Luther", "suffix": "Jr." },
      { "family": "王", "given": "伟" },
      { "literal": "The Tea Collaboration" }
    ],
    "editor": [{ "family": "Pot", "given": "T." }],
    "issued": { "date-parts": [["2021", 3, "9"]] }
  },
  {
    "id": "leaf2020steep",
    "type": "article",
    "title": "Steeping",
    "author": [{ "family": "Leaf", "given": "Cy", "dropping-particle": "de" }],
    "number": "arXiv:1609.03499",
    "publisher": "arXiv",
    "archive": "arXiv",
    "archive_location": "1609.03499",
    "issued": { "raw": "Sep 2016" },
    "keyword": "tea, sound/waves, Tea"
  },
  { "id": 3, "type": "webpage", "URL": "https://tea.example/" }
]
`;

export const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1600000000" PERSONAL_TOOLBAR_FOLDER="true">Leiste</H3>
    <DL><p>
        <DT><A HREF="https://arxiv.org/abs/2101.00001v2" ADD_DATE="1600000001" ICON="data:image/png;base64,AAAA">[2101.00001] Steeping &amp; Time</A>
        <DT><H3>Tea</H3>
        <DL><p>
            <DT><H3>Green</H3>
            <DL><p>
                <DT><A HREF="https://openreview.net/forum?id=abcDEF_123&amp;x=1" TAGS="to cite,leaf">Leaves | OpenReview</A>
                <DD>Ask Bo
about this.
            </DL><p>
            <DT><A HREF="https://shop.example/">Shop</A>
        </DL><p>
    </DL><p>
    <DT><H3>Other bookmarks</H3>
    <DL><p>
        <DT><A HREF="https://doi.org/10.1000/tea.1">https://doi.org/10.1000/tea.1</A>
        <DT><A HREF="javascript:void(0)">Run</A>
    </DL><p>
</DL><p>
`;

export const csv = `\ufeffTitle,Author,Publication Year,Date,DOI,Url,Manual Tags,Date Added,Extra,Status,Rating\r
"Milk, ""first""","Lamm, Ada; van Tee, Bo",2021,2021-03-09,10.1000/tea.1,https://journal.example/1,tea; milk,2024-01-02 03:04:05,"arXiv: 2101.00002 [cs.SD]\r
Mine.",Reading,4/5\r
'=Sum of Leaves,Cy Leaf and Dee Bag,2020,,,https://arxiv.org/pdf/2001.00003v2,,,,done,★★\r
,,,,,,,,,,\r
,Nobody,2020,,,https://journal.example/2,,,,,\r
`;

export const text = `> See arXiv:2101.00001v2 and https://doi.org/10.1000/TEA.1).
- [Leaves *of* Time](https://openreview.net/forum?id=abcDEF_123)
Milk in First Place <https://arxiv.org/abs/hep-th/9901001>
arXiv:2101.00001 again, 3.1415, 192.168.1.1 and v2101.00009.
`;

/** Every one of them. */
export const files: readonly string[] = [library, paperMemory, csl, bookmarks, csv, text];
