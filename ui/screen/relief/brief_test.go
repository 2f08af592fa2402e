package relief

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/assets/shipped"
	"calmcalf/store/diary"
)

// TestTheGistOfAdviceSaysWhatAndWhen for every sign that blocks, in every country.
func TestTheGistOfAdviceSaysWhatAndWhen(t *testing.T) {
	for _, country := range []diary.Country{"", diary.UnitedKingdom, diary.EuropeanUnion, diary.UnitedStates} {
		list := shipped.Checklist().For(diary.Profile{Country: country})
		for _, sign := range append(list.Signs, list.Unknown) {
			first, _, _ := strings.Cut(sign.Say, ". ")
			gist := brief(first)
			if sign.Blocks && !slices.Contains([]string{"Call now.", "Go now.", "Phone today."}, gist) {
				t.Errorf("%q in brief: got %q", first, gist)
			}
		}
	}
}
