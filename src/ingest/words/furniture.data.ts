/**
 * Words of furniture in the languages that the desk reads most. Compared as whole lines (FURNITURE_LINES, TAIL_HEADS)
 * after lower-casing and taking punctuation out, or as openings of short lines. Gathered by hand.
 */

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Whole lines that are furniture wherever they stand. */
export const FURNITURE_LINES: ReadonlySet<string> = new Set(
  lines(`
advertisement
advertisements
advert
advertising
ad
ads
ad feedback
sponsored
sponsored content
sponsored by
promoted
promoted content
paid content
paid partner content
partner content
article continues below
article continues below advertisement
story continues below
story continues below advertisement
story continues
story continues after advertisement
continue reading
continue reading below
continue reading the main story
continue reading below advertisement
continue to article
scroll to continue
scroll down to continue reading
scroll for more
skip advertisement
skip ad
skip to content
skip to main content
skip to navigation
skip to footer
skip past newsletter promotion
jump to content
jump to comments
back to top
top
home
menu
main menu
search
close
close menu
navigation
toggle navigation
login
log in
sign in
sign up
sign in register
register
subscribe
subscribe now
subscribe today
subscribe here
my account
logout
log out
share
share this
share this article
share this story
share this post
share this page
share this with
share this on
share on facebook
share on twitter
share on x
share on linkedin
share on whatsapp
share on pinterest
share on reddit
share via email
share article
share story
share with friends
shares
tweet
tweet this
retweet
pin it
email
e mail
email this
email this article
email this story
email article
print
print this
print this article
print article
print friendly
save
save article
save this
save for later
bookmark
like
like this
like loading
loading
refresh
key events
live
please wait
facebook
twitter
whatsapp
telegram
linkedin
pinterest
reddit
instagram
tumblr
youtube
flipboard
messenger
viber
vk
odnoklassniki
x
copy link
link copied
copy url
copy this link
copied
copy to clipboard
copied to clipboard
gift article
gift this article
give this article
view comments
see comments
show comments
hide comments
read comments
add a comment
add comment
post a comment
leave a comment
write a comment
comment
no comments
no comments yet
be the first to comment
join the conversation
start the conversation
view all
see all
see more
view more
show more
load more
show less
read more
read less
more
learn more
find out more
next
previous
prev
next article
previous article
next post
previous post
next story
previous story
next page
previous page
click here
tap here
tap to unmute
play
pause
play video
watch now
watch live
watch
video
videos
video player is loading
now playing
mute
unmute
fullscreen
full screen
listen
listen now
listen to article
listen to this article
listen to this story
listen to the article
audio
gallery
photos
photo gallery
view gallery
view photos
open image in gallery
open image in new window
view image in fullscreen
enlarge image
enlarge
zoom
click to enlarge
expand
caption
hide caption
toggle caption
image
images
photo
image source
image caption
image credit
media caption
file photo
untitled
untitled design
untitled 1
no image
no photo
featured image
thumbnail
placeholder
slideshow
infographic
embed
cookie policy
cookie settings
cookies
manage cookies
accept cookies
accept all
accept
reject all
privacy
privacy policy
privacy settings
terms
terms of use
terms of service
terms and conditions
terms conditions
disclaimer
about
about us
contact
contact us
advertise
advertise with us
careers
jobs
faq
help
sitemap
site map
rss
all rights reserved
copyright
follow
follow us
follow us on
following
follow topic
follow author
get the latest
get the app
download the app
download our app
get our app
install app
newsletter
newsletters
email newsletter
sign up for newsletter
sign up for our newsletter
subscribe to our newsletter
subscribe to newsletter
join our newsletter
get our newsletter
daily newsletter
email address
your email
your email address
enter your email
enter your email address
enter email
submit
thank you for subscribing
thanks for subscribing
you have successfully subscribed
something went wrong
please try again
please try again later
invalid email address
support us
donate
donate now
support our journalism
breaking news alerts
push notifications
allow notifications
turn on notifications
enable notifications
report this ad
report a typo
report an error
report error
suggest a correction
send feedback
feedback
was this article helpful
rate this article
translate
select language
edition
minutes read
min read
this browser does not support the video element
your browser does not support the video tag
your browser does not support the audio element
please enable javascript
javascript is disabled
sponsored links
paid post
anzeige
werbung
teilen
artikel teilen
drucken
merken
kommentieren
kommentare anzeigen
weiterlesen
mehr lesen
mehr anzeigen
mehr erfahren
zur startseite
zum inhalt springen
anmelden
registrieren
abonnieren
jetzt abonnieren
impressum
datenschutz
datenschutzerklärung
nach oben
bild vergrößern
schließen
suche
menü
startseite
auf facebook teilen
auf twitter teilen
artikel drucken
artikel merken
publicité
partager
partager sur facebook
partager sur twitter
imprimer
commenter
réagir
lire plus tard
lire la suite
lire plus
voir plus
voir tous
s abonner
abonnez vous
se connecter
s inscrire
accueil
rechercher
fermer
mentions légales
copier le lien
ajouter à vos favoris
envoyer par email
publicidad
compartir
compartir en facebook
compartir en twitter
comparte
imprimir
guardar
comentar
leer más
ver más
suscríbete
suscribirse
regístrate
iniciar sesión
inicio
buscar
cerrar
enviar por correo
copiar enlace
aviso legal
publicidade
compartilhar
compartilhe
partilhar
partilhe
leia mais
ler mais
ver mais
assine
assinar
entrar
pubblicità
iklan
condividi
condividi su facebook
stampa
leggi tutto
leggi di più
mostra altro
accedi
abbonati
iscriviti
cerca
chiudi
invia
advertentie
delen
deel dit artikel
lees meer
lees verder
abonneren
inloggen
reklame
annonce
annons
dela
del
reklama
udostępnij
drukuj
czytaj więcej
czytaj dalej
zobacz więcej
zaloguj się
sdílet
tisk
přihlásit se
číst dále
megosztás
nyomtatás
hirdetés
publicitate
distribuie
citește mai mult
реклама
поделиться
распечатать
читать далее
подробнее
подписаться
подписывайтесь
войти
поиск
меню
главная
комментировать
поділитися
роздрукувати
читати далі
детальніше
підписатися
увійти
пошук
головна
сподели
подели
принтирай
paylaş
yazdır
reklam
abone ol
devamını oku
giriş yap
διαφήμιση
κοινοποίηση
εκτύπωση
إعلان
شارك
مشاركة
طباعة
اقرأ المزيد
المزيد
تبلیغات
اشتراک گذاری
שתף
הדפס
פרסומת
विज्ञापन
शेयर करें
広告
シェア
广告
分享
打印
分享到
광고
공유
`),
)

/** Labels that open what comes after a report. */
export const TAIL_HEADS: ReadonlySet<string> = new Set(
  lines(`
you may also like
you may like
you might also like
you might like
you might also be interested in
you may also be interested in
you may be interested in
may interest you
also of interest
also on
recommended
recommended for you
recommended stories
recommended articles
recommended reading
recommended videos
recommended by
editors picks
editor s picks
editors choice
editor s choice
our picks
top picks
related
related articles
related article
related stories
related story
related posts
related news
related content
related topics
related links
related coverage
related reading
related items
related tags
related video
related videos
more on this
more on this story
more on this topic
more on the story
more about this
more from
more from this author
more from the author
more like this
more news
more stories
more articles
more headlines
more top stories
more to read
more in news
more in world
more in politics
other news
other stories
other articles
further reading
read next
read also
also read
what to read next
most popular
most read
most viewed
most shared
most commented
most recent
popular
popular now
popular posts
popular stories
popular articles
popular news
trending
trending now
trending news
trending stories
trending topics
trending on
trending articles
latest
latest news
latest stories
latest articles
latest posts
latest headlines
the latest
top stories
top news
top headlines
today s top stories
today s headlines
breaking news
headlines
don t miss
in case you missed it
from the web
from around the web
around the web
elsewhere on the web
sponsored stories
sponsored links
promoted stories
promoted links
paid content
ads by
comments
all comments
reader comments
leave a reply
leave a comment
leave your comment
post a comment
write a comment
join the discussion
join the conversation
discussion
responses
replies
about the author
about the authors
about author
author
our journalism
tags
tagged
filed under
topics
topics in this article
in this article
categories
archives
archive
recent posts
recent comments
recent news
recent stories
recent articles
subscribe to our newsletter
sign up for our newsletter
newsletter sign up
stay informed
stay connected
stay updated
stay in touch
follow us
follow us on
connect with us
find us on
social media
das könnte sie auch interessieren
das könnte dich auch interessieren
das könnte ihnen auch gefallen
auch interessant
lesen sie auch
lesen sie mehr
mehr zum thema
mehr zu diesem thema
mehr zum artikel
weitere artikel
weitere themen
weitere meldungen
weitere nachrichten
verwandte themen
verwandte artikel
ähnliche artikel
meistgelesen
meistgelesene artikel
meist gelesen
am meisten gelesen
neueste artikel
neueste nachrichten
themen
schlagworte
schlagwörter
kommentare
kommentar schreiben
diskussion
à lire aussi
lire aussi
à lire également
à voir aussi
sur le même sujet
sur le même thème
articles liés
articles similaires
dans la même rubrique
les plus lus
les plus consultés
le plus lu
les plus partagés
plus d articles
pour aller plus loin
vous aimerez aussi
commentaires
laisser un commentaire
réactions
mots clés
te puede interesar
te podría interesar
también te puede interesar
le puede interesar
lea también
lea además
lee también
más noticias
más información
más leídas
más leídos
lo más leído
lo más visto
las más leídas
noticias relacionadas
artículos relacionados
relacionados
relacionadas
temas relacionados
temas
etiquetas
comentarios
deja un comentario
deja una respuesta
archivado en
leia também
leia mais
veja também
mais lidas
mais lidos
as mais lidas
mais notícias
notícias relacionadas
artigos relacionados
relacionadas
comentários
deixe um comentário
tags relacionadas
leggi anche
potrebbe interessarti
potrebbe interessarti anche
ti potrebbe interessare
articoli correlati
notizie correlate
correlati
i più letti
più letti
commenti
lascia un commento
argomenti
lees ook
lees meer
meer over
meer nieuws
meest gelezen
gerelateerde artikelen
reacties
læs også
les også
läs också
läs mer
mest læst
mest lest
mest läst
relaterede artikler
relaterade artiklar
kommentarer
lue myös
luetuimmat
czytaj także
czytaj też
czytaj również
zobacz także
zobacz też
zobacz również
przeczytaj też
polecane
polecamy
najczęściej czytane
najpopularniejsze
powiązane artykuły
komentarze
tagi
tematy
čtěte také
přečtěte si také
související
související články
nejčtenější
diskuze
čítajte aj
prečítajte si aj
najčítanejšie
súvisiace články
olvasta már
kapcsolódó cikkek
legolvasottabb
hozzászólások
citește și
citiți și
articole similare
articole recomandate
cele mai citite
comentarii
pročitajte i
pročitajte još
pročitajte više
povezane vesti
povezane vijesti
povezani članci
najčitanije
komentari
preberite še
прочетете още
още по темата
най четени
коментари
још на тему
прочитајте и
најчитаније
читайте также
читать также
смотрите также
по теме
материалы по теме
похожие новости
похожие статьи
другие новости
новости по теме
самое читаемое
популярное
популярные
популярные новости
последние новости
главное
комментарии
обсуждение
теги
рекомендуем
читайте також
читати також
дивіться також
за темою
матеріали за темою
схожі новини
інші новини
останні новини
популярне
популярні новини
коментарі
теги
рекомендуємо
bunlar da ilginizi çekebilir
ilginizi çekebilir
ilgili haberler
benzer haberler
son haberler
çok okunanlar
en çok okunanlar
yorumlar
yorum yap
διαβάστε επίσης
διαβάστε ακόμη
σχετικά άρθρα
δημοφιλή
σχόλια
اقرأ أيضا
اقرأ أيضًا
اقرا ايضا
مواضيع ذات صلة
أخبار ذات صلة
مقالات ذات صلة
الأكثر قراءة
تعليقات
التعليقات
بیشتر بخوانید
اخبار مرتبط
مطالب مرتبط
نظرات
קרא גם
קראו גם
כתבות נוספות
תגובות
यह भी पढ़ें
ये भी पढ़ें
संबंधित खबरें
関連記事
関連ニュース
人気記事
おすすめ記事
コメント
相关新闻
相关阅读
相关文章
推荐阅读
热门新闻
延伸阅读
评论
相關新聞
延伸閱讀
熱門新聞
관련기사
관련 기사
많이 본 뉴스
인기 기사
댓글
baca juga
artikel terkait
berita terkait
terpopuler
komentar
xem thêm
tin liên quan
đọc thêm
bình luận
`),
)

/** Openings of short lines that lead to another page or ask for something; compared in lower case, blanks made one. */
export const FURNITURE_OPENINGS: readonly string[] = lines(`
read more:
read more at:
read more on:
read more about:
read more |
read also:
read also |
read next:
read also –
also read:
also read |
also read -
also read –
also see:
see also:
see more:
related:
related |
related story:
related stories:
related article:
related articles:
related coverage:
more:
more on this:
more from:
more for you:
must read:
must-read:
don't miss:
don’t miss:
watch:
watch |
watch video:
watch more:
watch also:
listen:
listen now:
photos:
in pics:
in pictures:
recommended:
recommended reading:
up next:
opinion |
advertisement:
click here to
click here for
click to share
click to print
click to email
click to subscribe
follow us on
follow our
follow live updates
like us on
join us on
join our
find us on
sign up for
sign up to
sign up here
sign up now
subscribe to
subscribe now
subscribe for
get the latest
get our
get breaking news
get email
get the app
download the
download our
stay informed
stay up to date
stay updated
stay connected
share this:
share this on
share this article
share this story
tags:
tag:
topics:
categories:
category:
filed under:
filed in:
posted in
posted under
tagged:
tagged with
this article was last modified
this article has been viewed
this site uses cookies
this website uses cookies
we use cookies
by clicking
by signing up
by subscribing
by submitting
your email address will not be published
required fields are marked
notify me of
save my name
thank you for subscribing
thanks for signing up
there was an error
you must be logged in
please log in
please sign in
log in to
sign in to
already a subscriber
already have an account
not a subscriber
have a tip
got a tip
do you have a tip
support our journalism
support independent journalism
enable javascript
please enable
image source:
lesen sie auch:
lesen sie auch |
lesen sie hierzu
lesen sie mehr:
lesen sie dazu:
mehr zum thema:
mehr dazu:
mehr lesen:
siehe auch:
auch interessant:
folgen sie uns
melden sie sich
jetzt abonnieren
newsletter abonnieren
à lire aussi :
à lire aussi:
lire aussi :
lire aussi:
lire aussi |
lire aussi «
à lire :
à lire également :
voir aussi :
voir aussi:
suivez-nous
abonnez-vous
inscrivez-vous
lea también:
lea también |
lea también
lee también:
lee también |
lee también
le puede interesar:
te puede interesar:
te puede interesar |
más información:
ver también:
síguenos en
suscríbete
leia também:
leia também |
leia mais:
veja também:
siga-nos
inscreva-se
leggi anche:
leggi anche |
leggi anche -
vedi anche:
segui su
seguici su
iscriviti
lees ook:
lees ook |
bekijk ook:
læs også:
les også:
läs också:
läs mer:
lue myös:
czytaj także:
czytaj też:
czytaj również:
zobacz także:
zobacz też:
przeczytaj też:
čtěte také:
čítajte aj:
přečtěte si:
citește și:
citește și |
pročitajte još:
pročitajte i:
читайте также:
читать также:
смотрите также:
подписывайтесь на
подпишитесь на
следите за
читайте також:
дивіться також:
підписуйтесь на
підписуйтеся на
прочетете още:
вижте още:
διαβάστε επίσης:
διαβάστε ακόμη:
اقرأ أيضا:
اقرأ أيضًا:
بیشتر بخوانید:
baca juga:
xem thêm:
यह भी पढ़ें:
ये भी पढ़ें:
`)

/** Shapes of furniture lines that have a changing part. Bounded, so that no line makes them slow. */
export const FURNITURE_PATTERNS: readonly RegExp[] = [
  /^\d{1,3}(?:[.,]\d)?k?\s(?:comments?|shares?|views?|likes?|reads?|retweets?|kommentare|commentaires|comentarios|комментари\p{L}{1,3})$/iu,
  /^(?:comments?|shares?|views?)\s?[:(]?\s?\d{1,9}\)?$/i,
  /^\d{1,3}[\s-]?(?:min(?:ute)?s?\.?|minuten|minutos)\s?(?:read|lesezeit|de lectura|de leitura|listen)$/i,
  /^(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura)\s?:?\s?.{1,20}$/i,
  /^(?:copyright|©|\(c\)|&copy;).{0,140}$/i,
  /^.{0,80}\ball rights reserved\.?$/i,
  /^(?:page|slide|photo|image|foto|bild)\s\d{1,3}(?:\s?(?:of|\/|von|de)\s?\d{1,3})?$/i,
  /^\d{1,3}\s?(?:of|\/)\s?\d{1,3}$/i,
  /^(?:img|dsc|image|photo|screenshot|screen shot|untitled|download)[ _-]?[\d_() -]{1,24}(?:\.(?:jpe?g|png|webp|gif))?$/i,
  /^\S{1,80}\.(?:jpe?g|png|gif|webp|svg|mp4|mp3)$/i,
  /^(?:follow|like|find|join)\s.{1,60}\son\s(?:twitter|x|facebook|instagram|telegram|linkedin|youtube|whatsapp|google news|threads|bluesky)\b.{0,40}$/i,
  /^@\w{1,30}$/,
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама)\s?[-–—:|].{0,40}$/i,
  /^listen to (?:this|the) (?:story|article|report|podcast)\b.{0,30}$/i,
  /^you have \d{1,3} (?:free )?(?:stories|articles|reports|reads) (?:left|remaining)\b.{0,30}$/i,
  /^[-–—*# ]{0,4}(?:ends?|notes? to editors|for immediate release|embargoed until .{1,40})[-–—*# :]{0,4}$/i,
  /^(?:this|the) (?:slideshow|video|page|site|content) requires javascript\.?$/i,
  /^(?:image|photo|picture|photograph)s?\s(?:copyright|credit|source|by|courtesy)\b.{0,80}$/i,
  /^tags?\s(?:[^.!?,]{1,60},\s){2,40}[^.!?,]{1,60}$/i,
  /^(?:(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|pint|reddit|google\+?|instagram|tumblr|email|e-mail|print|messenger|viber|vk|x|copy link|line|share|tweet|download)\s?[|•·,]?\s?){3,12}(?:\S{1,15})?$/i,
  /^\[\w{2,20}\s[^\]]{1,200}\].{0,100}$/,
  /^(?:last )?updated at \d.{0,30}$/i,
  /^like this (?:story|article|post)\b.{0,60}$/i,
  /^(?:the contents of this (?:site|website)|this (?:document|material|article) is subject to copyright)\b/i,
  /^https?:\/\/\S{1,150}$/i,
  /^(?:home|news|world|politics|startseite|accueil|inicio)(?:\s?[>»›/|]\s?[\p{L}\p{N} &'-]{1,40}){1,6}$/iu,
]

/** Shapes of labels that open what comes after a report. */
export const TAIL_PATTERNS: readonly RegExp[] = [
  /^more\s(?:from|in|on|about|by)\s[^.!?:]{1,40}$/i,
  /^more\s(?:\p{L}{3,12}\s)?(?:news|stories|articles|pages|bulletins|reports|headlines|videos|posts|reading)$/iu,
  /^more\s(?:\p{L}{3,12}\s)?(?:news|stories|articles|headlines|reports|videos)\s(?:from|in|on|about|by)\s[^.!?:]{1,40}$/iu,
  /^(?:also|elsewhere|other news|most (?:read|viewed|popular))\s(?:on|in|from|at|of)\s[^.!?:]{1,40}$/iu,
  /^(?:mehr|weitere)\s(?:aus|zu|zum|von|über)\s[^.!?:]{1,40}$/i,
  /^(?:plus|más|mais|altre?|altri)\s(?:de|sur|en|noticias|notícias|notizie|articoli)\s?[^.!?:]{0,30}$/i,
]

/** How to reach the author or the newsroom, or how to leave a list: only looked for in the last lines. */
export const CONTACT_PATTERNS: readonly RegExp[] = [
  /^(?:e-?mail|contact|reach|follow|write to|send|have a|do you have|got a|to leave|to unsubscribe|unsubscribe)\b.{0,200}(?:\S@\S|@\w{3}|\btwitter\b|\bfacebook\b)/i,
  /\b(?:can|may) be reached (?:at|on|by|via)\b/i,
  /^(?:got|have|do you have) (?:a |any )?(?:story|stories|tip|tips|news|information)\b.{0,60}\?/i,
  /^(?:contact|call|ring|write to) (?:the |our |us\b|me\b)(?:newsroom|newsdesk|news desk|editors?|press office)?\b.{0,80}$/i,
]
