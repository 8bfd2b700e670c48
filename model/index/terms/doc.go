// Package terms reads and writes the file in which a person decides what stands
// in the index of some notes.
//
// # Where to start
//
// [Parse] reads a file; [File.Decisions] are what it says. [File.Update] brings
// it up to date with what gloss has found since. The package applies nothing:
// model/index does.
//
// # The format
//
// UTF-8 text, a name a line, sorted. A mark before the name decides:
//
//	? Flask      open: gloss goes by the evidence
//	+ Salt       taken: every place where it is written just so
//	- Heat       left out: no place is
//
// A line without a mark is taken. After the name may stand what else there is
// to decide:
//
//	0mq = ZeroMQ                    another name of ZeroMQ
//	+ Salt: name SaltStack          it is called so in the index
//	ZMQ: see ZeroMQ                 another name, and the index says so
//	? Flask: see also Bottle, Click
//	? The Hub: sort as Hub
//	? gevent: principal 324         a line, file:line, or the title of a section
//
// Several are parted by ";". The words accept, reject and merge into NAME do
// what the marks + and - and the sign = do. A name with a blank and # in it, a
// colon before a blank or the like is written in double quotes; in them, two
// double quotes are one.
//
// Where several things have one name, that by which the catalogue calls a thing means this
// thing, and any other the words. Of two that are called alike, what the index puts behind the
// name tells which is meant: "Nx (library)". What is taken has all places that were found of
// another thing of that name, but for one that is taken too: of these the evidence decides.
// What is left out leaves its places to others of that name, where the evidence is for them.
//
// What is decided on a standard or a person leaves it in its list: "+ @jane" makes no tool of
// @jane, nor does "@jane = Jane Doe", be Jane Doe named nowhere else.
//
// What follows " #" is a comment, as is a line that begins with "#". A comment
// that begins with "#:" is evidence, which gloss writes anew at each update; all
// other comments, the order of the lines and all decisions stay as they are.
package terms
