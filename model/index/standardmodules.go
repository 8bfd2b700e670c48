package index

import (
	"strings"
	"sync"
)

// This file knows the modules that languages bring with them.

// standardModule reports whether a name is that of a module of a language's own library,
// or of what packages of all kinds are in: no tool of its own.
func standardModule(name string) bool { return standardModules()[name] }

var standardModules = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(moduleNames) {
		set[word] = true
	}
	return set
})

// moduleNames are, of each language, those that are no words: the others nobody takes for
// names.
const moduleNames = `
argparse asyncio itertools functools contextlib dataclasses unittest doctest pprint textwrap urllib urllib2 urlparse httplib
cPickle pickle StringIO cStringIO ctypes datetime difflib tempfile shutil subprocess multiprocessing threading tkinter Tkinter
sqlite3 traceback zipfile tarfile gzip hashlib hmac configparser ConfigParser getpass glob fnmatch inspect importlib linecache
locale logging mimetypes numbers optparse getopt plistlib pathlib pkgutil pydoc queue Queue sched shelve shlex smtplib socket
socketserver SocketServer stringprep sysconfig syslog telnetlib termios timeit tokenize tracemalloc unicodedata uuid venv
weakref winreg wsgiref xmlrpc xmlrpclib zlib zoneinfo bisect cmath codecs copyreg ensurepip enum errno faulthandler filecmp
fileinput ftplib gettext graphlib heapq imaplib ipaddress json lzma mailbox marshal mmap msvcrt netrc nntplib ntpath poplib
posix posixpath pstats quopri rlcompleter runpy spwd stat struct symtable tomllib concurrent collections builtins
array atexit base64 binascii calendar cgitb codeop colorsys compileall cProfile crypt curses decimal stdlib typing
async_hooks buffer child_process cluster console crypto dgram diagnostics_channel dns events http http2 https perf_hooks
process punycode querystring readline repl stream string_decoder timers util worker_threads
bigdecimal digest erb etc fiddle fileutils forwardable getoptlong ipaddr logger matrix minitest monitor mutex_m nkf open3
openssl ostruct pathname prettyprint pstore psych racc rdoc reline resolv rexml rinda ripper rss securerandom shellwords
singleton stringio strscan thread timeout tmpdir tsort webrick yaml net
core alloc crate self super proc_macro std
sys arpa netinet linux asm bits machine mach experimental ext
java javax jakarta org com net android androidx kotlin kotlinx scala dart
Data Control System Text Prelude Foreign GHC Numeric Debug Foundation UIKit SwiftUI AppKit Combine XCTest Darwin Glibc
CoreData CoreGraphics CoreLocation Dispatch MapKit AVFoundation WebKit
strict warnings utf8 parent constant fmt strconv bufio ioutil`
