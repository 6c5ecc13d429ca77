const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A calendar date as lists print it, `YYYY-MM-DD`; `undefined` for anything that is none. */
export function dateOf(text: string, order: 'day-first' | 'month-first' = 'day-first'): string | undefined {
  const clean = text.trim().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(clean);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(clean);
  if (figures !== null) {
    const [a, b] = [Number(figures[1]), Number(figures[2])];
    return order === 'day-first' ? checked(Number(figures[3]), b, a) : checked(Number(figures[3]), a, b);
  }
  const named = /^([A-Za-z]{3,9})\.? (\d{1,2}) (\d{4})$/.exec(clean);
  if (named !== null) return checked(Number(named[3]), monthOf(named[1]), Number(named[2]));
  const dayNamed = /^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})$/.exec(clean);
  if (dayNamed !== null) return checked(Number(dayNamed[3]), monthOf(dayNamed[2]), Number(dayNamed[1]));
  return undefined;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function checked(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}
