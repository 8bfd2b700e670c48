package text

import (
	"strings"
	"sync"
)

// lineSet makes a set of the lines of a text at its first use.
func lineSet(text string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool, 128)
		for _, s := range strings.Split(text, "\n") {
			if s = strings.TrimSpace(s); s != "" {
				m[s] = true
			}
		}
		return m
	})
}

// Controls of code hosts, wikis, weblogs, document services and browsers, in
// lower case and without final punctuation, that no one writes in notes.
var uiSure = lineSet(`
skip to content
skip to main content
skip to navigation
skip to search
skip navigation
jump to content
jump to navigation
jump to search
jump to line
jump to
toggle navigation
navigation menu
main navigation
close menu
open menu
https clone url
ssh clone url
subversion checkout url
clone or download
download zip
open in desktop
fetching contributors
cannot retrieve contributors at this time
failed to load latest commit information
go to file
code issues pull requests
pull requests
raw blame history
blame history
copy path
copy raw file
find file
edit this file
sign in
sign up
sign out
log in
log out
login
logout
register
create account
create an account
forgot password
remember me
my account
back to top
scroll to top
return to top
share this
share this post
share on facebook
share on twitter
tweet this
pin it
like this
be the first to like this
leave a comment
leave a reply
post a comment
add a comment
cancel reply
load more comments
no comments
comments are closed
subscribe to our newsletter
subscribe by email
follow us
follow us on twitter
rss feed
terms of service
terms of use
terms and conditions
terms & conditions
privacy policy
privacy statement
privacy notice
cookie policy
cookie settings
accept cookies
accept all cookies
accept all
reject all
manage cookies
imprint
impressum
datenschutz
datenschutzerklärung
mentions légales
politique de confidentialité
política de privacidad
aviso legal
all rights reserved
alle rechte vorbehalten
tous droits réservés
recent posts
recent comments
related posts
related articles
you may also like
recommended for you
older posts
newer posts
previous post
next post
previous page
next page
read more
continue reading
table of contents
edit this page
view source
view history
printable version
permanent link
what links here
recent changes
special pages
page information
cite this page
report a bug
report abuse
print this page
advertisement
sponsored
skip to footer
zum inhalt springen
zum inhalt
aller au contenu
ir al contenido
anmelden
se connecter
iniciar sesión
suche
rechercher
buscar
menü
search this site
search for
powered by wordpress
proudly powered by wordpress
blog at wordpress.com
something went wrong with that request. please try again
you signed in with another tab or window. reload to refresh your session
reload to refresh your session
you can't perform that action at this time
you can’t perform that action at this time
uh oh! there was an error while loading
javascript is disabled
please enable javascript
loading
`)

// Controls that notes may hold as well.
var uiLikely = lineSet(`
or
and
home
about
about us
contact
contact us
contact github
help
faq
search
menu
more
close
share
tweet
facebook
twitter
linkedin
reddit
email
print
reply
like
edit
delete
follow
following
followers
subscribe
archives
categories
tags
pages
navigation
previous
next
newer
older
raw
blame
history
watch
unwatch
star
unstar
fork
issues
pull request
wiki
pulse
graphs
network
code
commits
branches
releases
insights
settings
projects
actions
security
blog
shop
training
api
status
developer
pricing
features
enterprise
explore
gist
apps
advertise
jobs
careers
press
terms
privacy
legal
cookies
sitemap
tools
what's new
notifications
open
copy
download
upload
permalink
meta
entries rss
comments rss
you can clone with
clone with https
https
ssh
subversion
.
|
`)

var uiStarts = []string{
	"branch: ", "tag: ", "latest commit ", "tree: ", "switch branches", "you can clone with ", "copyright ©", "copyright (c)", "© 19", "© 20", "(c) 20",
	"powered by ", "this website uses cookies", "this site uses cookies", "we use cookies", "by continuing to use this", "by using this site",
	"posted in ", "filed under ", "tagged with ", "this entry was posted", "last modified ", "last edited ", "page last modified", "this page was last ",
	"retrieved from ", "diese website verwendet cookies", "ce site utilise des cookies",
}

var countWords = lineSet(strings.ReplaceAll("lines line sloc loc kb mb bytes contributors contributor commits commit stars star forks fork branches releases watchers views view comments "+
	"comment likes replies reply shares followers ago minutes minute min hours hour days day months month years year read downloads", " ", "\n"))
