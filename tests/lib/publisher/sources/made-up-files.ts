// A small sound file of every upstream, with companies that do not exist.

const none = '-0- ';
const ftm = (id: string) =>
  `{"id":"${id}","caption":"Madeup ${id} Weaving","schema":"Company","properties":{"name":["Madeup ${id} Weaving"],"alias":["虚构棉业有限公司"],"address":["1 Made-up Road, Urumqi, Xinjiang"]},"datasets":["us_dhs_uflpa"]}`;

/** Files by the id of their adapter, in the adapter's order. */
export const MADE_UP_FILES: Record<string, readonly string[]> = {
  'dhs-uflpa': [
    `<div><p>A list <a href="#">Section 2(d)(2)(B)(i)</a></p><table><thead><tr><th>Name of Entity</th><th>Effective Date</th></tr></thead><tbody>
    <tr><td>Madeup Hair Co. Ltd. (and two aliases: Madeup Hair; and Made-Up Hair) and its subsidiary Madeup Comb Ltd.</td><td>June 21, 2022</td></tr>
    <tr><td>Madeup&nbsp;Mill</td><td>August 3, 2026</td></tr></tbody></table></div>`,
  ],
  'cbp-wro': [
    'Calendar Year,Effective Date,Country,Country Code,Entity,Merchandise,Industry,WRO/Finding,Status,Remarks,Press Release\n2020,9/14/2020,China,CN,"Madeup Garment Co., Ltd.",Apparel,Apparel,WRO,Active,,\n',
  ],
  'dol-goods': [
    '<Goods><Good><Good_Name>Cotton</Good_Name><Good_Sector>Agriculture</Good_Sector><Countries><Country><Country_Name>China</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good></Goods>',
  ],
  ofac: [
    `100,"MADEUP XINJIANG BUREAU",${none},"GLOMAG",${Array(7).fill(none).join(',')},${none}\n`,
    `100,1,"aka","MADEUP BUREAU",${none}\n`,
    `100,1,${none},"Urumqi, Xinjiang","China",${none}\n`,
  ],
  'trade-csl': [
    '_id,source,entity_number,type,programs,name,addresses,federal_register_notice,start_date,end_date,license_policy,remarks,alt_names\n"x","Entity List (EL) - Bureau of Industry and Security","","","","Madeup Fibre","1 Road, Aksu, Xinjiang, CN","85 FR 1","2020-06-05","","","","Made Alias; Made Two"\n',
  ],
  'uk-sanctions': [
    'Report date,24-Nov-2026\nUnique ID,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,Date Designated,Address Country\nGHR0002,Madeup Xinjiang Corps,,Primary name,,Global Human Rights,Entity,22/03/2021,China\n',
  ],
  'eu-sanctions': [
    'celex,recordId,programKey,startDate,reason,schema,name,alias,weakAlias,previousName,country,leiCode,registrationNumber\n32021R0478,r1,EU-GHR,2021-03-22,"Detentions of Uyghurs",Organization,Madeup Corps,Made Alias,,,cn,,\n',
  ],
  'open-supply-hub': [
    'os_id,name,address,country_code,sector,parent_company,is_closed\nCN2020ABC,Madeup Mill,"1 Road, Aksu",CN,Apparel|Textiles,Madeup Group,False\n',
  ],
  'opensanctions-ftm': [`${ftm('NK-A')}\n${ftm('NK-B')}\n`, '{"updated_at":"2026-11-20T10:00:00"}'],
  'opensanctions-simple': [
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","dataset","first_seen","last_seen","last_change"\n"a","Company","Madeup Cotton","Made A;Made B","","cn","","","","","","US UFLPA Entity List","","",""\n',
  ],
  'opensanctions-delta': [`{"op":"ADD","entity":${ftm('NK-A')}}\n{"op":"DEL","entity":{"id":"NK-B"}}\n`],
};
