package diary

// CareWords are the sentences about looking after the body, from the pages that are
// shipped.
type CareWords struct {
	LightsOut []string // the check before the light goes out
	Hurts     []string // when a step hurts
}
