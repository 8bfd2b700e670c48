package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"sync/atomic"
	"syscall"
	"time"
)

// program is one call of gloss and all that it touches of the machine.
type program struct {
	args   []string // args[0] is the program's name
	in     io.Reader
	out    *printer
	err    io.Writer
	getenv func(string) string // "" where a variable is not set
	began  time.Time
	stage  *stage
	ending atomic.Bool // somebody else has the last word, and ends the process
}

// run does what the command line says and returns the exit code. getenv may
// return "" for variables that are not set.
func run(args []string, in io.Reader, out, errOut io.Writer, getenv func(string) string) (code int) {
	p := &program{args: args, in: in, out: &printer{w: out}, err: errOut, getenv: getenv, began: time.Now(), stage: newStage()}
	p.tuneMemory()
	defer p.heedInterrupts()()
	defer p.stage.discard()
	defer func() {
		if v := recover(); v != nil {
			code = tell(errOut, broken(v))
		}
	}()
	app := p.app()
	err := app.Run(optionsFirst(app, args))
	if p.ending.Load() {
		select {} // what failed did so because of that
	}
	if err == nil {
		err = p.out.failure
	}
	return tell(errOut, err)
}

// printer writes to standard output. Its errors name that, and it remembers the
// first: what prints help does not look at them.
type printer struct {
	w       io.Writer
	failure error
}

func (o *printer) Write(b []byte) (int, error) {
	n, err := o.w.Write(b)
	if err != nil {
		err = cannotWrite("standard output", err)
		if o.failure == nil {
			o.failure = err
		}
	}
	return n, err
}

// broken is the error of a fault in gloss itself.
func broken(v any) error {
	return failed("please report this with the notes that it happens on", "internal error: %v\n%s", v, debug.Stack())
}

// heedInterrupts takes unfinished files away when a person or the machine
// stops the program. The function that it returns ends the watch.
func (p *program) heedInterrupts() (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			p.ending.Store(true)
			if p.stage.discard() {
				fmt.Fprintln(p.err, "gloss: interrupted, nothing was written")
			}
			code := exitFailed
			if n, ok := s.(syscall.Signal); ok {
				code = 128 + int(n) // as a shell reports it
			}
			os.Exit(code)
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
