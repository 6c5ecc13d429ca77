/** What shops print on the thing that puts a product into a basket, in the languages of the reading tables. */
const CALLS = [
  '(?:naroči|objednat|objednať|zamów|comandă|заказать|замовити|поръчай|bestellen|commander|ordina|rendelés)$',
  'add (?:this )?to (?:my |your )?(?:shopping )?(?:cart|basket|bag|trolley|order)|buy (?:it |this )?now|order now|pre-?order',
  'in den (?:warenkorb|einkaufswagen|einkaufskorb|korb)|in die (?:einkaufs)?tasche|zum warenkorb|jetzt kaufen|in den basket',
  "ajouter (?:au|à mon|dans le) panier|j'achète|acheter",
  'añadir (?:al carrito|a la cesta|a la bolsa|a mi cesta)|agregar al carrito|comprar',
  'aggiungi (?:al|alla) (?:carrello|borsa|shopping bag)|acquista(?: ora)?$|metti nel carrello',
  'adicionar (?:ao carrinho|à sacola|ao cesto)|colocar no carrinho',
  'in (?:mijn )?(?:winkelwagen|winkelmand)|(?:toevoegen aan|voeg toe aan) (?:winkelwagen|winkelmand)|bestel nu|koop nu',
  'lägg (?:till )?i (?:varukorg|kundvagn|kundkorg)|köp(?: nu)?$',
  'læg i (?:indkøbs)?kurv|(?:føj|tilføj) til (?:indkøbs)?kurv|køb(?: nu)?$|legg i handle(?:kurv|vogn)|kjøp(?: nå)?$',
  'lisää (?:ostos)?koriin|osta nyt|lisa (?:ostu)?korvi|osta kohe',
  '(?:pievienot|ielikt) (?:pirkumu )?groz|pirkt$|(?:įdėti |dėti |pridėti )?į krepšelį|pirkti$',
  '(?:dodaj )?do koszyka|kup teraz|(?:přidat|vložit|pridať|vložiť)? ?do koší(?:ku|ka)|koupit$|kúpiť$',
  '(?:tedd a )?kosárba|megveszem|adaug[ăa] [îi]n co[șşs]|cumpără',
  'добав(?:и|ить|ете) в (?:количк|корзин|кошик)|(?:додати )?(?:в|до|у) кошик|в корзину|купи(?:ть|ти)?$',
  '(?:προσθήκη|πρόσθεσε) στο καλάθι|στο καλάθι|αγορά τώρα',
  '(?:dodaj )?u košaricu|(?:dodaj )?v košarico|dodaj u korpu|kupi(?: zdaj| odmah)?$',
  'sepete ekle|hemen al|satın al|أضف (?:إلى|الى) (?:السلة|العربة|عربة)|اشتر الآن|הוסף לסל|הוספה לסל',
  '加入购物车|加入購物車|放入購物車|放入购物车|(?:立即|直接|我要|马上|馬上)(?:购买|購買)|加购',
  '(?:買い物)?(?:カート|カゴ|かご)に(?:入れ|追加)|カートへ|今すぐ(?:購入|買)|購入(?:する|手続)',
  '장바구니(?:에)? ?담기|(?:바로 ?)?구매(?:하기)?$|कार्ट में|अभी खरीदें',
  'thêm vào giỏ|mua ngay|(?:tambah|masukkan) ke keranjang|beli sekarang|(?:หยิบ|เพิ่ม)(?:ใส่|ลง|ไปยัง)?(?:ใน)?(?:ตะกร้า|รถเข็น)|ซื้อ(?:เลย|ทันที)',
];

/** A text that calls on the buyer to put one thing into a basket: it begins with such words. */
export const BASKET_CALL = new RegExp(`^[+\\s]*(?:${CALLS.join('|')})`, 'i');
