package insight

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"
)

// tolerance is relative, and absolute below 1.
const tolerance = 1e-8

// reference is one case: what goes in and what comes out, computed elsewhere.
type reference struct {
	ID  string          `json:"id"`
	Fn  string          `json:"fn"`
	In  json.RawMessage `json:"in"`
	Out json.RawMessage `json:"out"`
}

// TestReferenceCases reads testdata/cases.json, or the file that CALMCALF_CASES
// names. A list of cases of any name is taken: "public" are those of the design of the
// statistics, and "own" those added here, computed in exact arithmetic elsewhere.
func TestReferenceCases(t *testing.T) {
	data, err := os.ReadFile(cmp.Or(os.Getenv("CALMCALF_CASES"), "testdata/cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	var lists map[string][]reference
	if err := json.Unmarshal(data, &lists); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, cases := range lists {
		for _, c := range cases {
			n++
			t.Run(c.ID, func(t *testing.T) { c.check(t) })
		}
	}
	if n == 0 {
		t.Fatal("no cases were read")
	}
}

func (c reference) check(t *testing.T) {
	compute, known := functions[c.Fn]
	if !known {
		t.Fatalf("no function computes %q", c.Fn)
	}
	got, err := json.Marshal(compute(t, c.In))
	if err != nil {
		t.Fatal(err)
	}
	for _, difference := range differences("", decode(t, c.Out), decode(t, got)) {
		t.Error(difference)
	}
}

func decode(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// differences returns the places where two values differ. More than is wanted is no
// difference, except a ratio where none can be computed.
func differences(path string, want, got any) []string {
	var found []string
	switch want := want.(type) {
	case map[string]any:
		have, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: got %v, want %v", path, got, want)}
		}
		for key, value := range want {
			found = append(found, differences(path+"."+key, value, have[key])...)
		}
		if _, ratio := want["rr"]; !ratio && have["rr"] != nil {
			found = append(found, fmt.Sprintf("%s.rr: got %v, want none", path, have["rr"]))
		}
	case []any:
		have, ok := got.([]any)
		if !ok || len(have) != len(want) {
			return []string{fmt.Sprintf("%s: got %v, want %v", path, got, want)}
		}
		for i := range want {
			found = append(found, differences(fmt.Sprintf("%s[%d]", path, i), want[i], have[i])...)
		}
	case float64:
		have, ok := got.(float64)
		if !ok || math.Abs(have-want) > tolerance*max(1e-300, math.Abs(want)) && math.Abs(have-want) > 1e-15 {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	default:
		if got != want {
			found = append(found, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	}
	return found
}
