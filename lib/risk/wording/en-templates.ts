/**
 * The English sentences. Facts, quotes, names of lists and publishers come from the data or the page; everything else is
 * our own voice and keeps to the verbs of METHOD.md §3.
 */
export const templates: Readonly<Record<string, string>> = {
  // A party on a list.
  'listed.dated': '{party}, shown here as {role}, is on the {list} since {date}.',
  'listed.dated.detail': '{party}, shown here as {role}, is on the {list} since {date} ({detail}).',
  'listed.dated.elsewhere':
    '{party}, shown here as {role}, is on the {list} since {date}. This entry is not about the Uyghur region.',
  'listed.dated.detail.elsewhere':
    '{party}, shown here as {role}, is on the {list} since {date} ({detail}). This entry is not about the Uyghur region.',
  'listed.undated': '{party}, shown here as {role}, is on the {list}; our data does not hold the date.',
  'listed.undated.detail':
    '{party}, shown here as {role}, is on the {list} ({detail}); our data does not hold the date.',
  'listed.undated.elsewhere':
    '{party}, shown here as {role}, is on the {list}; our data does not hold the date. This entry is not about the Uyghur region.',
  'listed.undated.detail.elsewhere':
    '{party}, shown here as {role}, is on the {list} ({detail}); our data does not hold the date. This entry is not about the Uyghur region.',
  'customs.dated': '{party}, shown here as {role}, is listed under a {list} since {date}.',
  'customs.dated.detail': '{party}, shown here as {role}, is listed under a {list} since {date} ({detail}).',
  'customs.dated.elsewhere':
    '{party}, shown here as {role}, is listed under a {list} since {date}. This entry is not about the Uyghur region.',
  'customs.dated.detail.elsewhere':
    '{party}, shown here as {role}, is listed under a {list} since {date} ({detail}). This entry is not about the Uyghur region.',
  'customs.undated': '{party}, shown here as {role}, is listed under a {list}; our data does not hold the date.',
  'customs.undated.detail':
    '{party}, shown here as {role}, is listed under a {list} ({detail}); our data does not hold the date.',
  'customs.undated.elsewhere':
    '{party}, shown here as {role}, is listed under a {list}; our data does not hold the date. This entry is not about the Uyghur region.',
  'customs.undated.detail.elsewhere':
    '{party}, shown here as {role}, is listed under a {list} ({detail}); our data does not hold the date. This entry is not about the Uyghur region.',
  'formerly.listed.dated':
    '{party}, shown here as {role}, is formerly listed: on the {list} from {since}, removed {until}.',
  'formerly.listed.undated': '{party}, shown here as {role}, is formerly listed: removed from the {list} {until}.',

  'formerly.customs.dated':
    '{party}, shown here as {role}, is formerly listed under a {list}: from {since}, removed {until}.',
  'formerly.customs.undated': '{party}, shown here as {role}, is formerly listed under a {list}: removed {until}.',

  // A published record. A fact either follows "that" or stands as a sentence after a colon.
  'documented.that': '{publisher} ({date}) reports that {fact}.',
  'documented.sentence': '{publisher} ({date}) reports: {fact}.',
  'documented.that.elsewhere': '{publisher} ({date}) reports that {fact}. This is not about the Uyghur region.',
  'documented.sentence.elsewhere': '{publisher} ({date}) reports: {fact}. This is not about the Uyghur region.',
  'documented.that.insufficient':
    '{publisher} ({date}) states that {fact}. The decision is about whether the proof was sufficient; it is not a finding of where the goods came from.',
  'documented.sentence.insufficient':
    '{publisher} ({date}) states: {fact}. The decision is about whether the proof was sufficient; it is not a finding of where the goods came from.',
  'documented.that.pending': '{publisher} ({date}) states that {fact}. This is a claim in a proceeding, not a ruling.',
  'documented.sentence.pending': '{publisher} ({date}) states: {fact}. This is a claim in a proceeding, not a ruling.',
  // Said after a report that names suppliers.
  'documented.suppliers': 'Suppliers named there: {suppliers}.',
  'statement.that': '{publisher} ({date}) states that {fact}.',
  'statement.sentence': '{publisher} ({date}) states: {fact}.',
  'statement.that.elsewhere': '{publisher} ({date}) states that {fact}. This is not about the Uyghur region.',
  'statement.sentence.elsewhere': '{publisher} ({date}) states: {fact}. This is not about the Uyghur region.',
  'statement.that.insufficient': '{publisher} ({date}) states that {fact}.',
  'statement.sentence.insufficient': '{publisher} ({date}) states: {fact}.',
  'statement.that.pending': '{publisher} ({date}) states that {fact}.',
  'statement.sentence.pending': '{publisher} ({date}) states: {fact}.',
  'statement-record.that': '{publisher} ({date}) reports that {fact}.',
  'statement-record.sentence': '{publisher} ({date}) reports: {fact}.',
  'statement-record.that.elsewhere': '{publisher} ({date}) reports that {fact}.',
  'statement-record.sentence.elsewhere': '{publisher} ({date}) reports: {fact}.',
  'statement-record.that.insufficient': '{publisher} ({date}) reports that {fact}.',
  'statement-record.sentence.insufficient': '{publisher} ({date}) reports: {fact}.',

  // Surveillance equipment.
  'surveillance.named':
    '{party}, shown here as {role}, is named in recommendation 30 of HC 198 (2021) as a maker of surveillance equipment.',
  'surveillance.named.product':
    '{party}, shown here as {role}, is named in recommendation 30 of HC 198 (2021) as a maker of surveillance equipment. This page shows a camera or recorder.',
  'surveillance.kind':
    '{party}, shown here as {role}, is recorded in our data as a maker or seller of surveillance equipment. Recommendation 30 of HC 198 (2021) is about equipment of this kind.',
  'surveillance.kind.product':
    '{party}, shown here as {role}, is recorded in our data as a maker or seller of surveillance equipment. Recommendation 30 of HC 198 (2021) is about equipment of this kind. This page shows a camera or recorder.',

  // Ownership: said before the sentence about the owner.
  'ownership.prefix': '{owner} owns {child}, per record.',

  // The page's own words.
  'region.stated': 'This page says: “{quote}”.',
  'region.named': 'This page names the region, and may not mean it as an origin: “{quote}”.',
  'origins.contradict': 'This page says both “{first}” and “{second}”.',

  // Goods and countries.
  'goods.cotton': 'Cotton from {country} is on the {list}. This page says: “{quote}”.',
  'goods.listed': '“{good}” from {country} is on the {list}. This page says: “{quote}”.',
  'goods.downstream':
    '“{good}” from {country} is on the {list} as made with an input from {input}. This page says: “{quote}”.',
  'goods.child-labour':
    '“{good}” from {country} is on the {list} for child labour, not for forced labour. This page says: “{quote}”.',
  'goods.sector':
    '“{good}” is a priority sector for {country} under the Uyghur Forced Labor Prevention Act. This page says: “{quote}”.',
  'processing.dated': '{publisher} states for {country} ({year}): {fact}. This page says: “{quote}”.',
  'processing.undated': '{publisher} states for {country}: {fact}. This page says: “{quote}”.',
  'cotton.not-stated': 'This page states cotton. It does not state where the cotton was grown.',
  'cotton.not-stated.listed':
    'Cotton from {country} is on the {list}. This page does not state where the cotton was grown.',

  // Labels and varieties.
  'label.physical.labour':
    'This page names the label {label}. Its scheme traces the material physically and has labour criteria. Limits: {limits}.',
  'label.physical.no-labour':
    'This page names the label {label}. Its scheme traces the material physically and has no labour criteria. Limits: {limits}.',
  'label.segregated.labour':
    'This page names the label {label}. Its scheme keeps the material apart by documents and has labour criteria. Limits: {limits}.',
  'label.segregated.no-labour':
    'This page names the label {label}. Its scheme keeps the material apart by documents and has no labour criteria. Limits: {limits}.',
  'label.mass-balance.labour':
    'This page names the label {label}. It is mass balance: this item may hold none of the labelled material. Its scheme has labour criteria. Limits: {limits}.',
  'label.mass-balance.no-labour':
    'This page names the label {label}. It is mass balance: this item may hold none of the labelled material. Its scheme has no labour criteria. Limits: {limits}.',
  'label.none.labour':
    'This page names the label {label}. Its scheme does not trace where the material comes from and has labour criteria. Limits: {limits}.',
  'label.none.no-labour':
    'This page names the label {label}. Its scheme does not trace where the material comes from and has no labour criteria. Limits: {limits}.',
  'label.auditor': 'This page names the audit firm {label}. Limits: {limits}.',
  'label.claim-only': 'This page says “{quote}” and names no standard for it. Limits: {limits}.',
  'label.words-only': 'This page says “{quote}”. The words alone are not the licensed {label}. Limits: {limits}.',
  'label.unchecked': 'This page names the label {label}. Our data holds no checked source on what it shows.',
  'label.expired': 'This page names the label {label} with a last day of {date}, which has passed.',
  'label.not-in-region':
    'This page names the label {label} and an origin in the Uyghur region. Our data on whether that scheme works there: {region}.',
  'variety.no-origin':
    'This page says “{quote}”. A variety’s name is not an origin, and no text states where the cotton was grown.',
  'variety.beside-origin':
    'This page says “{quote}”. A variety’s name is not an origin; where the cotton was grown is stated beside it.',
  'variety.contradicted': 'This page says both “{quote}” and “{other}”.',

  // Headlines.
  'headline.report': '{publisher} ({date}) reports on {party}, shown here as {role}.',
  'headline.report.historic':
    '{publisher} ({date}) reports on {party}, shown here as {role}; by its date this is historic.',
  'headline.report.insufficient':
    '{publisher} ({date}) states a decision on {party}, shown here as {role}; it is about insufficient proof, not a finding of origin.',
  'headline.report.pending':
    '{publisher} ({date}) states a claim about {party}, shown here as {role}; it is a claim in a proceeding, not a ruling.',
  'headline.report.elsewhere':
    '{publisher} ({date}) reports on {party}, shown here as {role}; this is not about the Uyghur region.',
  'nothing-found': 'Nothing found in our data of {date} ({records} records).',
  'not-checked.not-a-product': 'Not checked: this page is not a product page.',
  'not-checked.no-permission': 'Not checked: Whence has no permission to read this page.',
  'not-checked.unreadable': 'Not checked: this page could not be read.',
  'not-checked.data-expired': 'Not checked: our data expired on {date}.',
  'not-checked.no-data': 'Not checked: no data is present yet.',
  'not-checked.pending': 'Not checked yet: the check is still running.',

  // What this does not show, one line for each kind.
  'not-shown.listed-party': 'This does not show that this very item was made with forced labour.',
  'not-shown.customs-order':
    'An order to hold goods rests on information, not on a court’s finding; this does not show that this item is covered by it.',
  'not-shown.sanctioned-party':
    'A listing is one government’s decision with its own basis; this does not show how this item was made.',
  'not-shown.surveillance-equipment':
    'This does not show that this item was used in the Uyghur region, or how it was made.',
  'not-shown.documented-report':
    'A report on a company or its supplier does not show where this item or its material came from.',
  'not-shown.statement':
    'A statement, a question put to a company or its silence does not show where this item came from.',
  'not-shown.region-stated': 'The page’s words do not show who worked there, or on what terms.',
  'not-shown.goods-country': 'A country’s entry does not show anything about one maker or this item.',
  'not-shown.processing-country': 'A country’s figures do not show where the cotton of this item was grown.',
  'not-shown.cotton-origin-not-stated':
    'An origin that is not stated does not show that the cotton comes from any one place.',
  'not-shown.contradicting-origins': 'This does not show which of the two texts is right.',
  'not-shown.ownership': 'A finding about an owner does not show anything about this item.',
  'not-shown.research-partner': 'A research link does not show how this item was made.',
  'not-shown.modern-slavery-statement':
    'A missing statement does not show a breach of law: the duty depends on turnover and place of business.',
  'not-shown.label-claim':
    'The name of a label on a page does not show that this item is certified, or where its cotton was grown.',
  'not-shown.variety-claim': 'The name of a variety does not show where the cotton was grown.',
  'not-shown.formerly-listed': 'A removed entry does not show anything about the time after its removal.',
};
