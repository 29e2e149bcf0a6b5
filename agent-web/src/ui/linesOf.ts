/** Numbers one a line, or parted by commas, semicolons or spaces between numbers; Chinese punctuation too. */
export const linesOf = (text: string): string[] => text.split(/[\n,;，；、]+/).map((line) => line.trim()).filter((line) => line !== '')
