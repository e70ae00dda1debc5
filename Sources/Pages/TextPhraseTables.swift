/// The data of `TextLexicon`: phrases parted by `|`. Case, diacritics and punctuation do not count.
enum TextPhraseTables {
  /// Phrases that are a whole line.
  static let exact: [(TextPhrases, [StaticString])] = [
    (
      .navigation,
      [
        "home|homepage|menu|main menu|search|sections|live|news|all news|all messages|world|politics|business|sports|opinion|culture|technology|video|videos|photos|multimedia|archive|archives|print|print this page|back|back to top|top|next|previous|prev|close|open|more|see all|view all|show more|load more|read more|skip to content|skip to main content|skip to navigation|contact|contact us|about|about us|help|faq|sitemap|site map|site index|rss|rss feeds|careers|jobs|advertise|advertise with us|press releases and news|press releases|media|languages|english|breaking news|trending|trending now|full version|mobile version|get short url|short url|text size|page not found|en|ru|fr|de|es|ok|cancel|editions|us edition|international edition|today's paper|weather|games|podcasts|newsletters|events|store|shop|donate|magazine|topics|toggle navigation|quick links|useful links|links|download|listen|watch|watch live|image|gallery|photo gallery|slideshow|play|pause|caption|hide caption|enlarge|expand|collapse|you are here|breadcrumb|follow|tools|explore|features|reviews|latest|corrections|your account|my account",
        "startseite|suche|suchen|menü|hauptmenü|navigation|nachrichten|kontakt|hilfe|über uns|zurück|nach oben|weiter|mehr|weiterlesen|drucken|politik|wirtschaft|sport|kultur|wissen|reise|meinung|archiv|newsletter|schließen|seite drucken|zum inhalt|zum seitenanfang|mediadaten|stellenangebote|jobs|themen|übersicht|alle nachrichten|alle meldungen|alle artikel",
        "accueil|recherche|rechercher|menu principal|actualités|contact|contactez nous|aide|à propos|retour|haut de page|suivant|précédent|imprimer|politique|économie|culture|fermer|plan du site|toutes les actualités|lire la suite|voir plus|en savoir plus",
        "inicio|portada|buscar|búsqueda|menú|noticias|contacto|ayuda|quiénes somos|volver|arriba|siguiente|anterior|imprimir|política|economía|deportes|cultura|cerrar|mapa del sitio|todas las noticias|leer más|ver más|hemeroteca",
        "главная|поиск|меню|новости|контакты|о нас|назад|наверх|далее|печать|политика|экономика|спорт|культура|закрыть|карта сайта|все новости|все сообщения|читать далее|архив|фото|видео|подробнее",
        "pesquisar|buscar no site|notícias|início|página inicial|contato|quem somos|sobre|sobre nós|voltar|voltar ao topo|mais notícias|leia mais|ver mais|ver todas|vídeos|fotos|esportes|cerca|cerca nel sito|notizie|contatti|chi siamo|home page|torna su|torna indietro|leggi tutto|scopri di più|vedi tutti|cronaca|zoeken|nieuws|over ons|lees meer|terug|hem|sök|nyheter|kontakta oss|läs mer|hledat|zprávy|kontakty|検索|ホーム|お問い合わせ|メニュー|首页|搜索",
        "strona główna|szukaj|menu główne|aktualności|wiadomości|kontakt|o nas|wstecz|do góry|dalej|drukuj|polityka|gospodarka|kultura|zamknij|mapa strony|wszystkie wiadomości|czytaj więcej|czytaj dalej|więcej|archiwum|reklama",
      ]
    ),
    (
      .share,
      [
        "share|share this|share this article|share this story|share on facebook|share on twitter|share on linkedin|share via email|facebook|twitter|linkedin|pinterest|reddit|whatsapp|telegram|vkontakte|instagram|youtube|google|google plus|tumblr|flipboard|email|e mail|email this|mail|tweet|tweet this|pin it|copy link|like|likes|shares|follow us|follow us on|follow us on twitter|follow us on facebook|find us on|connect with us|save|bookmark|send|viber|odnoklassniki|snapchat|tiktok|rss feed|share to|print email|email print|link copied|views",
        "compartilhar|compartilhe|condividi|condividi su facebook|delen|dela|teilen|artikel teilen|auf facebook teilen|auf twitter teilen|twittern|merken|empfehlen|folgen sie uns|per e mail|versenden|partager|partager sur facebook|partager sur twitter|suivez nous|envoyer|compartir|compartir en facebook|síguenos|enviar|поделиться|подписывайтесь|мы в соцсетях|udostępnij|podziel się|polub|obserwuj nas",
      ]
    ),
    (
      .accounts,
      [
        "log in|login|sign in|sign up|register|registration|subscribe|subscribe now|log out|logout|sign out|my profile|profile|password recovery|forgot password|forgot your password|reset password|create account|create an account|delete account|remember me|username|password|join|join now|log in register|sign in register|subscribe sign in|free trial|already a subscriber|settings",
        "entrar|cadastre se|cadastrar|assine|accedi|registrati|abbonati|inloggen|abonneer|logga in|anmelden|registrieren|abmelden|einloggen|passwort vergessen|abo|abonnieren|mein konto|benutzername|passwort|se connecter|connexion|s'inscrire|inscription|s'abonner|abonnez vous|mot de passe oublié|mon compte|iniciar sesión|registrarse|regístrate|suscríbete|suscribirse|mi cuenta|войти|вход|регистрация|зарегистрироваться|подписаться|забыли пароль|личный кабинет|zaloguj|zaloguj się|zarejestruj się|rejestracja|logowanie|moje konto",
      ]
    ),
    (
      .policy,
      [
        "privacy|privacy policy|privacy notice|privacy settings|cookie policy|cookies policy|cookie settings|terms|terms of use|terms of service|terms and conditions|terms of sale|legal|legal notice|disclaimer|community standards|community guidelines|comment policy|commenting rules|rules for comments|house rules|accessibility|accessibility statement|ad choices|your ad choices|do not sell my personal information|your california privacy rights|copyright policy|editorial standards|ethics statement|code of ethics|feedback|user agreement|imprint",
        "política de privacidade|termos de uso|privacy e cookie|cookie beleid|privacybeleid|note legali|informativa privacy|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|netiquette|cookie einstellungen|barrierefreiheit|mentions légales|politique de confidentialité|conditions d'utilisation|conditions générales|gestion des cookies|aviso legal|política de privacidad|política de cookies|condiciones de uso|términos y condiciones|политика конфиденциальности|правила|пользовательское соглашение|правила комментирования|regulamin|polityka prywatności|polityka cookies|zasady komentowania",
      ]
    ),
    (
      .latest,
      [
        "latest events|latest news|latest|latest stories|latest articles|latest posts|latest updates|recent news|recent posts|recent articles|recent stories|newest|news feed|newsfeed|news ticker|breaking news|headlines|top headlines|just in|more news|more headlines|more stories|more articles|more from|other news|other stories|last news|all the latest|today's headlines|upcoming events",
        "aktuelle meldungen|aktuelles|neueste artikel|neueste nachrichten|letzte meldungen|ticker|weitere meldungen|weitere nachrichten|weitere artikel|mehr nachrichten|dernières nouvelles|dernières actualités|à la une|derniers articles|actualités récentes|autres actualités|últimas noticias|lo último|más noticias|otras noticias|noticias recientes|последние новости|последние события|лента новостей|другие новости|новости дня|najnowsze|ostatnie wiadomości|najnowsze wiadomości|inne wiadomości|pozostałe wiadomości",
      ]
    ),
    (
      .popular,
      [
        "popular|popular articles|popular news|popular posts|popular stories|most popular|most popular articles|most popular videos|most popular stories|most read|most viewed|most shared|most commented|most watched|trending|trending stories|trending articles|trending now|top stories|top news|top read|editor's picks|editors picks|editors choice|featured|featured articles|what others are reading|don't miss|must read|must reads|top articles|best of",
        "mais lidas|mais lidos|mais populares|più letti|i più letti|meest gelezen|人気記事|meistgelesen|meist gelesen|meistgelesene artikel|beliebt|beliebte artikel|top artikel|top themen|les plus lus|les plus populaires|articles populaires|le plus lu|lo más leído|más leídas|más leídos|lo más visto|destacados|самое читаемое|популярное|популярные статьи|самое популярное|популярные новости|najczęściej czytane|popularne|najpopularniejsze|polecane",
      ]
    ),
    (
      .related,
      [
        "related|related articles|related news|related stories|related posts|related content|related links|related topics|related coverage|related videos|related items|see also|also read|read also|read more|read next|you may also like|you might also like|you may also be interested in|recommended|recommended for you|recommended stories|recommended articles|more on this|more on this story|more on this topic|more like this|similar articles|similar news|in this section|in other news|on this topic|from the web|around the web|sponsored|sponsored content|sponsored links|promoted stories|up next|next article|previous article|next post|previous post|more in|story timeline|more to read|keep reading|other articles|from our partners|suggested|further reading",
        "leia também|veja também|notícias relacionadas|relacionadas|você pode gostar|posts relacionados|leggi anche|articoli correlati|potrebbe interessarti|ti potrebbe interessare|vedi anche|lees ook|gerelateerd|läs också|関連記事|関連リンク|mehr zum thema|zum thema|lesen sie auch|das könnte sie auch interessieren|verwandte artikel|ähnliche artikel|auch interessant|weitere themen|siehe auch|empfehlungen|passend dazu|anzeige|à lire aussi|lire aussi|sur le même sujet|articles similaires|articles liés|voir aussi|à voir aussi|noticias relacionadas|relacionado|relacionados|artículos relacionados|te puede interesar|también te puede interesar|lea también|ver también|по теме|читайте также|похожие новости|смотрите также|материалы по теме|рекомендуем|zobacz też|zobacz także|czytaj też|czytaj także|powiązane|podobne artykuły|przeczytaj także",
      ]
    ),
    (
      .tags,
      [
        "tags|tag|topics|topic|keywords|filed under|related tags|related topics|categories|category|schlagworte|schlagwörter|themen|stichworte|mots clés|étiquettes|sujets|etiquetas|temas|palabras clave|теги|тэги|метки|ключевые слова|темы|tagi|słowa kluczowe|tematy"
      ]
    ),
    (
      .comments,
      [
        "comments|comment|leave a comment|leave a reply|leave comment|post a comment|post comment|add a comment|add comment|write a comment|view comments|show comments|no comments|no comments yet|0 comments|comments are closed|join the discussion|join the conversation|discussion|reader comments|your comment|reply|submit|responses|be the first to comment|comentários|deixe um comentário|deixe uma resposta|commenti|lascia un commento|reacties|plaats een reactie|コメント|kommentare|kommentar schreiben|kommentieren|leserkommentare|kommentar verfassen|commentaires|laisser un commentaire|ajouter un commentaire|réagir|comentarios|deja un comentario|dejar un comentario|escribir un comentario|комментарии|комментировать|оставить комментарий|добавить комментарий|komentarze|dodaj komentarz|skomentuj"
      ]
    ),
    (
      .contacts,
      [
        "consular queries|press office|phone|telephone|tel|fax|address|email address|opening hours|office hours|media contact|media contacts|press contact|press contacts|contact information|hotline|emergency|emergency phone|telefon|adresse|anschrift|pressekontakt|öffnungszeiten|téléphone|teléfono|dirección|телефон|адрес|факс|adres"
      ]
    ),
    (
      .advertisement,
      [
        "advertisement|advertisements|advertising|ad|ads|sponsored|paid content|article continues below|story continues below|story continues below advertisement|continue reading the main story|continue reading|supported by|scroll to continue|continue reading below|anzeige|werbung|publicité|publicidad|реклама|reklama"
      ]
    ),
    (
      .continued,
      [
        "to be continued|to be continued soon|continued|fortsetzung folgt|à suivre|continuará|продолжение следует|ciąg dalszy nastąpi|cdn|wird fortgesetzt"
      ]
    ),
    (.source, ["source|sources|original|quelle|fuente|источник|źródło|cite"]),
    (
      .header,
      [
        "for immediate release|for release|immediate release|press release|news release|media release|office of the press secretary|transcript|full transcript|embargoed|embargoed until|pressemitteilung|communiqué de presse|comunicado de prensa|nota de prensa|пресс релиз|komunikat prasowy"
      ]
    ),
    (.byline, ["by|von|par|por"]),
    (
      .published,
      ["date|published|date published|published on|veröffentlicht|datum|publié le|publicado|опубликовано|дата|data"]
    ),
  ]

  /// Phrases that tell wherever they stand in a line.
  static let inside: [(TextPhrases, [StaticString])] = [
    (
      .rights,
      [
        "all rights reserved|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|p iva|partita iva|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|reservados todos los derechos|все права защищены|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|registered trademark|material may not be published|copyright ©|terms of use|terms of service|privacy policy|datenschutzerklärung|política de privacidad|politique de confidentialité"
      ]
    ),
    (
      .notice,
      [
        "being protected from spambots|need javascript enabled|enable javascript|javascript is disabled|uses cookies|use cookies|use of cookies|our cookies|using cookies|cookies to|cookie policy|verwendet cookies|verwenden cookies|nutzt cookies|utilise des cookies|utilisons des cookies|utiliza cookies|usamos cookies|использует файлы cookie|używa plików cookies|wykorzystuje pliki cookies|browser is not supported|browser does not support|not supported by your browser|adresse e mail est protégée|gegen spambots geschützt|está protegida contra|защищен от спам ботов|ad blocker|adblocker|consent to the processing|by clicking|by signing up|by continuing to|i agree to|required fields|loading please wait"
      ]
    ),
    (
      .promotion,
      [
        "sign up to our|sign up for our|sign up for the|sign up to the|subscribe to our|subscribe to the|subscribe now|subscribe today|join our telegram|our telegram channel|our newsletter|newsletter|newsletters|follow us on|follow us at|follow our|like us on|download our app|download the app|get the app|our app|never miss a story|never miss|stay up to date|in your inbox|to your inbox|free trial|digital subscription|support our journalism|become a member|click here to|click here for|delivered to your|delivered through your|get access to|to read the full story|abonnieren sie|folgen sie uns|melden sie sich|unseren newsletter|unser newsletter|jetzt abonnieren|abonnez vous|suivez nous|notre newsletter|inscrivez vous|suscríbete a|suscríbase a|síguenos en|nuestro boletín|nuestra newsletter|подписывайтесь на|подпишитесь на|наш телеграм|нашем телеграм|нашу рассылку|zapisz się|obserwuj nas|nasz newsletter|polub nas"
      ]
    ),
    (
      .credit,
      [
        "photo by|photos by|photo credit|image credit|picture credit|ap photo|afp photo|reuters photo|getty images|shutterstock|picture alliance|foto|fotos|photograph by|photo courtesy of|image courtesy of|file photo|archivfoto|bildquelle|crédit photo|crédits photo|фото|fot|handout|istockphoto|istock"
      ]
    ),
    (
      .comments,
      [
        "leave a comment|post a comment|users are solely responsible|comments posted|your comment|comments on this|log in to comment|login to comment|sign in to comment|to leave a comment|to post a comment|your email address will not be published|report abuse|kommentar schreiben|um zu kommentieren|laisser un commentaire|dejar un comentario"
      ]
    ),
    (
      .accounts,
      [
        "forgot your password|forgot password|do not have an account|don't have an account|already have an account|already registered|log in with|sign in with|log in or|sign in to|log in to|create an account|your account|user id|passwort vergessen|mot de passe oublié|olvidaste tu contraseña|забыли пароль|nie pamiętasz hasła"
      ]
    ),
    (
      .updated,
      [
        "updated|last updated|last modified|modified|aktualisiert|zuletzt aktualisiert|mis à jour|modifié le|actualizado|обновлено|изменено|zaktualizowano|aktualizacja"
      ]
    ),
    (
      .published,
      [
        "published|posted on|posted|first published|date published|publication date|veröffentlicht|erstellt|publié le|publié|publicado|опубликовано|opublikowano|stand"
      ]
    ),
    (
      .byline,
      ["by|von|par|por|written by|reported by|автор|autor|auteur|redaktion|staff writer|correspondent|staff reporter"]
    ),
    (.contacts, ["emergency phone|phone number|tel|telephone|fax|e mail"]),
  ]
}
