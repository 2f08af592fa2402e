package exchange

import (
	"errors"
	"io"
)

// lineReader records where the lines of a stream begin that were not passed yet.
type lineReader struct {
	r      io.Reader
	err    error // of r, other than the end
	read   int64
	line   int     // the last one that was passed, counted from 0
	breaks []int64 // the ends of the lines from that one on
}

func (l *lineReader) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			l.breaks = append(l.breaks, l.read+int64(i))
		}
	}
	l.read += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		l.err = err
	}
	return n, err
}

// at returns the line of an offset, counted from 1.
func (l *lineReader) at(offset int64) int {
	line := l.line + 1
	for _, at := range l.breaks {
		if at >= offset {
			break
		}
		line++
	}
	return line
}

// pass returns the line of an offset, and forgets those before it.
func (l *lineReader) pass(offset int64) int {
	line := l.at(offset)
	l.breaks = l.breaks[line-1-l.line:]
	l.line = line - 1
	return line
}

// last returns the last line that was read.
func (l *lineReader) last() int { return l.line + len(l.breaks) + 1 }
