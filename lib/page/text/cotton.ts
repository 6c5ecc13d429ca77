const COTTON =
  /cotton|baumwoll|coton|algodon|cotone|algodao|katoen|bomuld|bomull|puuvill|bawelna|bavlna|pamu[tk]|bumbac|хлоп|бавовн|памук|棉|綿|قطن|bombaz|kokviln|medviln|βαμβακ/;

/** Whether folded words name cotton: some phrases of origin do ("cotton from", "Baumwolle aus"). */
export const namesCotton = (folded: string): boolean => COTTON.test(folded);
