/**
 * Tells the line, from 1, that a place in the text lies in. The places that are asked for must not go
 * back: so the text is gone through once, however many they are.
 */
export function lineCounter(text: string): (at: number) => number {
  const breaks = /\r\n?|\n/g;
  let line = 1;
  let next = breaks.exec(text);
  return (at) => {
    for (; next && next.index < at; next = breaks.exec(text)) line += 1;
    return line;
  };
}
