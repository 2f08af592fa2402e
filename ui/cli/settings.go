package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/routines"
	"calmcalf/ui/theme"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// settings is a config.toml taken apart, with what is wrong in it.
type settings struct {
	file     string
	data     []byte
	values   map[string]any
	offsets  map[string]int // of the keys
	problems []*routines.ReadError
}

// places notes where each key of the document stands.
func (s *settings) places() {
	s.offsets = map[string]int{}
	below := false // a [table], whose keys are its own
	var p unstable.Parser
	p.Reset(s.data)
	for p.NextExpression() {
		e := p.Expression()
		pair := e.Kind == unstable.KeyValue
		keys := e.Key()
		if pair && below || !keys.Next() {
			continue
		}
		below = !pair
		name := string(keys.Node().Data)
		if _, known := s.offsets[name]; !known {
			s.offsets[name] = int(keys.Node().Raw.Offset)
		}
	}
}

func (s *settings) theme() string {
	value, given := s.values["theme"]
	name, text := value.(string)
	names := append([]string{"auto"}, theme.Names()...)
	if given && (!text || !slices.Contains(names, name)) {
		s.wrong("theme", `there is no such theme; write one of "%s"`, strings.Join(names, `", "`))
		return ""
	}
	return name
}

// truth sets what the key says, when it is there.
func (s *settings) truth(key string, to *bool) {
	value, given := s.values[key]
	is, ok := value.(bool)
	switch {
	case ok:
		*to = is
	case given:
		s.wrong(key, "%s is not true or false; write %[1]s = true, without quotes", key)
	}
}

// cautions reads all of them or none: a word that is not understood could be the
// one that matters.
func (s *settings) cautions() []routines.Caution {
	value, given := s.values["cautions"]
	words, list := value.([]any)
	if given && !list {
		s.wrong("cautions", `cautions is not a list; write cautions = ["%s"]`, routines.MassageCaution)
		return nil
	}
	var cautions []routines.Caution
	for _, word := range words {
		text, _ := word.(string)
		if !slices.Contains(routines.Cautions(), routines.Caution(text)) {
			s.wrong("cautions", "caution %q is not known; the words are %v", fmt.Sprint(word), routines.Cautions())
			return nil
		}
		cautions = append(cautions, routines.Caution(text))
	}
	return cautions
}

// syntax says where the file is no TOML.
func (s *settings) syntax(err error) error {
	line, column := 1, 1
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, column = at.Position()
	}
	text := strings.TrimPrefix(err.Error(), "toml: ")
	return &routines.ReadError{File: s.file, Line: line, Column: column, Problem: `this is not valid TOML: ` + text + `; lines are like sound = true`}
}

func (s *settings) wrong(key, format string, args ...any) {
	before := s.data[:s.offsets[key]]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	s.problems = append(s.problems, &routines.ReadError{
		File: s.file, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + len([]rune(string(line))),
		Problem: fmt.Sprintf(format, args...),
	})
}

func (s *settings) err() error {
	slices.SortStableFunc(s.problems, func(a, b *routines.ReadError) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	errs := make([]error, len(s.problems))
	for i, problem := range s.problems {
		errs[i] = problem
	}
	return errors.Join(errs...)
}
