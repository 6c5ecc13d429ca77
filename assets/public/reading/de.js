globalThis.whenceReading = Object.assign(globalThis.whenceReading ?? {}, {
  de: {
    fibre: {
      cotton: 'baumwolle|baumwoll|baumwollgewebe|baumwollstoff|baumwolljersey|bw',
      polyester: 'polyester|polyesterfaser|polyestervlies|polyesterfullung',
      elastane: 'elasthan|elastan',
      viscose: 'viskose',
      wool: 'wolle|schurwolle|merinowolle|lammwolle|schafwolle|wollstoff|reine schurwolle|merino',
      linen: 'leinen|flachs|leinengewebe',
      hemp: 'hanf',
      polyamide: 'polyamid',
      nylon: 'nylon',
      acrylic: 'polyacryl|acryl|polyacrylnitril',
      silk: 'seide|maulbeerseide',
      lyocell: 'lyocell',
      modal: 'modal',
      cashmere: 'kaschmir',
      ramie: 'ramie',
      modacrylic: 'modacryl',
      acetate: 'acetat',
      bamboo: 'bambus',
      elastomultiester: 'elastomultiester',
      polyurethane: 'polyurethan',
      polypropylene: 'polypropylen',
      'metallised fibre': 'metallisierte faser|metallfaser|metallisiertes garn',
      down: 'daune|daunen|gansedaunen|entendaunen',
      feather: 'federn|feder|entenfedern|gansefedern',
      leather:
        'leder|rindsleder|glattleder|echtleder|kalbsleder|lammleder|nubukleder|ziegenleder|lackleder|nappaleder|nubuk|schafleder',
      suede: 'veloursleder|wildleder|velours-leder',
      synthetic:
        'synthetik|synthetisch|kunststoffgewebe|kunstleder|lederimitat|synthetikmaterial|synthetisches material',
      textile: 'textil|textilmaterial|stoff|gewebe|mesh',
      rubber: 'gummi|kautschuk|naturkautschuk',
      plastic: 'kunststoff|plastik',
      pvc: 'polyvinylchlorid',
      cork: 'kork',
      coir: 'kokosfaser|kokos',
      fur: 'fell|lammfell|pelz',
      steel: 'stahl|edelstahl',
      metal: 'metall|messing',
      silver: 'silber|sterlingsilber',
      glass: 'glas',
      ceramic: 'keramik|porzellan|steingut',
      wood: 'holz|massivholz|sperrholz',
      maple: 'ahorn',
      oak: 'eiche',
      beech: 'buche',
      pine: 'kiefer',
      walnut: 'nussbaum',
      birch: 'birke',
      acacia: 'akazie',
      foam: 'schaumstoff|schaum|kaltschaum',
      paper: 'papier|pappe|karton',
      straw: 'stroh|bast',
      'other fibres': 'sonstige fasern|andere fasern|sonstige',
    },
    part: {
      shell:
        'obermaterial|oberstoff|aussenmaterial|hauptmaterial|hauptstoff|aussenstoff|aussenseite|oberseite|grundstoff|grundmaterial|oberflache|aussen|korpus',
      lining:
        'futter|innenfutter|futterstoff|innenmaterial|innenseite|futterung|armelfutter|kapuzenfutter|futtermaterial|innen|innenschicht',
      filling: 'fullung|wattierung|fullmaterial|isolierung|polsterung|fullstoff|zwischenfutter',
      trim: 'besatz|rippbundchen|bundchen|spitze|kragen|applikation|ziernaht|bund|rippstrick|kontrast|stickerei|einsatz|verzierung|rippe|paspel',
      coating: 'beschichtung|membran|ruckseite|laminat|kaschierung|unterseite',
      'pocket lining': 'taschenfutter|tasche|taschenbeutel|taschen',
      upper: 'obermaterial schuh|schaft',
      sole: 'sohle|laufsohle|aussensohle|sohlenmaterial|laufsohlenmaterial',
      insole: 'innensohle|decksohle|einlegesohle|fussbett|decksohlenmaterial',
      cover: 'bezug|bezugsstoff|bezugsmaterial|uberzug|polsterbezug|hulle|mobelbezug|material bezug',
      sleeves: 'armel',
      hood: 'kapuze',
      skirt: 'rock',
      top: 'oberteil',
      bottom: 'unterteil|hose',
      thread: 'nahgarn|nahfaden',
      pile: 'flor|flormaterial',
    },
    qualifier: {
      organic:
        'bio|bio-|kba|aus kontrolliert biologischem anbau|biologisch|biologische|okologisch|organische|organischer|aus biologischem anbau|zertifizierte bio|oko|aus okologischem anbau|aus kontrolliert biologischer landwirtschaft|aus biologischer landwirtschaft|aus kontrolliert biologischem anbau (kba)|aus kba|bio-zertifiziert|biologischem|biologischer|okologischer',
      recycled: 'recycelt|recycelte|recycelter|recyceltes|recyceltem|recyclt|recycling|wiederverwertet|recycled',
      egyptian: 'agyptische',
    },
    material: {
      material:
        'material|materialien|materialzusammensetzung|zusammensetzung|stoff|stoffzusammensetzung|materialangaben|obermaterialzusammensetzung|stoffart|materialart|material & pflege|material und pflege|materialmix|qualitat|textilkennzeichnung|gewebe|material und pflegehinweise|zusammensetzung & pflege|faserzusammensetzung|werkstoff|textilzusammensetzung|hauptmaterial|material & pflegehinweise|stoffqualitat',
    },
    origin: {
      made: 'hergestellt in|produziert in|gefertigt in|made in|handgefertigt in|genaht in|hergestellt in der|in handarbeit hergestellt in|produktion in|hergestellt|gefertigt|produziert|genaht|handgemacht in|hergestellt im|gefertigt im',
      origin:
        'ursprungsland|herkunftsland|herstellungsland|produktionsland|land der herstellung|herkunft|ursprung|ursprungsland/-region|herstellungsland und -region|produktionsort|herstellungsort|fertigungsland|ursprungsregion|produktion|herstellung|fertigung|produktionsstandort|land der produktion|herkunftsort',
      imported: 'import aus|importiert aus',
      sourced: 'bezogen aus|stammt aus|kommt aus',
      grown:
        'angebaut in|anbauland|baumwolle aus|herkunft der baumwolle|baumwollherkunft|rohstoffherkunft|geerntet in|anbaugebiet|ursprung der baumwolle',
      woven:
        'gewebt in|gestrickt in|stoff aus|weberei in|stoffherkunft|land des webens|stoffherstellung|weberei|strickerei|herkunft des stoffes|stoffproduktion|strickerei in|stoff hergestellt in|webung|weben|stricken',
      spun: 'gesponnen in|garn aus|spinnerei|garnherstellung|spinnen',
      dyed: 'gefarbt in|bedruckt in|farberei|farbung|farben|veredelung|ausrustung',
      assembled:
        'montiert in|zusammengebaut in|konfektion in|konfektioniert in|konfektion|konfektionierung|naherei|land der konfektion|nahen',
      designed: 'entworfen in|designt in|gestaltet in|designed in|design aus',
      packed: 'verpackt in|abgefullt in|abgepackt in',
      shipped: 'versand aus|versand nach|artikelstandort|lieferung nach|versandt aus|lieferung aus|sitz in|mit sitz in',
      'made-by': 'hergestellt von|handgefertigt von|gefertigt von|genaht von|handgemacht von',
    },
    name: {
      brand: 'marke|markenname|hersteller-marke|designer',
      manufacturer:
        'hersteller|hergestellt von|produziert von|herstellerangaben|hersteller name|herstellername|name des herstellers|herstellerinformationen|produzent|hersteller/verantwortliche person|fabrik|lieferant|herstellerdaten|produktionsstatte|konfektionsbetrieb|nahbetrieb|lieferantenname|fabrikname',
      seller:
        'verkauf durch|verkaufer|verkauft von|verkauf und versand durch|handler|anbieter|verkauf & versand durch|verkauf und versand|verkauft und versendet von',
      importer:
        'importeur|importiert von|importiert durch|inverkehrbringer|eu-verantwortlicher|verantwortliche person|verantwortlicher wirtschaftsakteur|eingefuhrt von|eu-importeur|verantwortliche person fur die eu|verantwortliche person in der eu|eu-verantwortliche person|in der eu ansassiger wirtschaftsakteur|in der eu verantwortliche person',
      packer: 'verpackt von|abgefullt von|abpacker',
    },
    heading: {
      others:
        'das konnte dir auch gefallen|das konnte ihnen auch gefallen|ahnliche artikel|ahnliche produkte|kunden kauften auch|kunden, die|wird oft zusammen gekauft|haufig zusammen gekauft|zuletzt angesehen|empfehlungen fur dich|passend dazu|dazu passt|kombiniere mit|weitere produkte|empfohlene produkte|gesponserte produkte|andere kunden|mehr von|auch interessant|vervollstandige den look|unsere empfehlungen|passende artikel|zubehor|kunden interessierten sich|trage es mit|kombiniert mit|weitere artikel|dir konnte auch gefallen|ahnliche styles',
      reviews:
        'kundenbewertungen|bewertungen|rezensionen|kundenrezensionen|fragen und antworten|kundenmeinungen|kundenfragen|produktbewertungen',
    },
  },
});
