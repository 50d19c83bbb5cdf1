const escapes: Readonly<Record<string, string>> = {
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbackslash: '\\',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  '~': '~',
  '$\\sim$': '~',
  '$<$': '<',
  '$>$': '>',
  '$|$': '|',
  '$\\_$': '_',
};

const written =
  /\$(?:\\sim|\\_|[<>|])\$|\\(text[a-z]{3,11}|~)(?:\{\}|[ \t](?=\S))?|\\([%_&#${}])|\\url\b|[{}]/g;

/** An identifier or address: only what had to be escaped in it is LaTeX, `~` and `--` are its own. */
export const fromVerbatim = (source: string): string =>
  source
    .replace(written, (found, name: string | undefined, sign: string | undefined) =>
      name ? (escapes[name] ?? found) : (sign ?? escapes[found] ?? ''),
    )
    .trim();
