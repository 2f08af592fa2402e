// Code generated from assets/poses; DO NOT EDIT.

package figure

var poses = []pose{
	{name: "ankle-circles", muscle: "", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "stroke", shape: capsule{a: point{0.743, 0.162}, b: point{0.8, 0.147}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.8, 0.147}, b: point{0.858, 0.162}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.858, 0.162}, b: point{0.9, 0.205}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.9, 0.205}, b: point{0.915, 0.262}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.915, 0.262}, b: point{0.9, 0.32}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.9, 0.32}, b: point{0.858, 0.362}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.858, 0.362}, b: point{0.8, 0.377}, ra: 0.009, rb: 0.009}},
		{kind: "arrow", shape: capsule{a: point{0.8, 0.377}, b: point{0.743, 0.362}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.49, 0.345}, point{0.696, 0.204}, point{0.732, 0.303}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.489, 0.32}, point{0.71, 0.203}, point{0.766, 0.296}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.487, 0.301}, point{0.716, 0.2}, point{0.809, 0.258}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.489, 0.313}, point{0.71, 0.197}, point{0.818, 0.207}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.49, 0.338}, point{0.696, 0.196}, point{0.8, 0.185}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.489, 0.357}, point{0.682, 0.197}, point{0.783, 0.206}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.488, 0.365}, point{0.676, 0.2}, point{0.761, 0.253}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.489, 0.362}, point{0.682, 0.203}, point{0.734, 0.29}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.49, 0.345}, point{0.696, 0.204}, point{0.732, 0.303}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}}}, cycle: 8000000000, ghost: false},
	{name: "ankle-flex", muscle: "", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.88, 0.07}, b: point{0.88, 0.25}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.476, 0.257}, point{0.695, 0.135}, point{0.815, 0.081}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.476, 0.257}, point{0.695, 0.135}, point{0.821, 0.169}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.476, 0.257}, point{0.695, 0.135}, point{0.77, 0.242}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}},
		{point{0.24, 0.758}, point{0.24, 0.608}, point{0.24, 0.338}, point{0.476, 0.257}, point{0.695, 0.135}, point{0.69, 0.266}, point{0.255, 0.434}, point{0.4, 0.365}, point{0.454, 0.34}, point{0.486, 0.293}, point{0.456, 0.045}, point{0.558, 0.02}, point{0.274, 0.436}, point{0.42, 0.37}, point{0.474, 0.345}, point{0.252, 0.5432}}}, cycle: 4000000000, ghost: true},
	{name: "ankle-pumps", muscle: "", view: view{left: -0.04, right: 1.08, top: 0.74}, props: []object{
		{kind: "line", shape: capsule{a: point{-0.01, 0.074}, b: point{1.05, 0.074}, ra: 0.026, rb: 0.026}},
		{kind: "line", shape: capsule{a: point{-0.01, 0}, b: point{-0.01, 0.4}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{1.05, 0}, b: point{1.05, 0.2}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.05, 0.16}, b: point{0.05, 0.27}, ra: 0.032, rb: 0.032}},
		{kind: "arrow", shape: capsule{a: point{1, 0.31}, b: point{0.85, 0.31}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.197, 0.617}, point{0.212, 0.467}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.877, 0.194}, point{0.097, 0.336}, point{0.125, 0.178}, point{0.073, 0.148}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.877, 0.191}, point{0.101, 0.332}, point{0.15, 0.18}, point{0.098, 0.15}, point{0.2330002821994248, 0.40461082668006804}},
		{point{0.197, 0.617}, point{0.212, 0.467}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.828, 0.279}, point{0.097, 0.336}, point{0.125, 0.178}, point{0.073, 0.148}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.828, 0.276}, point{0.101, 0.332}, point{0.15, 0.18}, point{0.098, 0.15}, point{0.2330002821994248, 0.40461082668006804}},
		{point{0.197, 0.617}, point{0.212, 0.467}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.724, 0.304}, point{0.097, 0.336}, point{0.125, 0.178}, point{0.073, 0.148}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.724, 0.301}, point{0.101, 0.332}, point{0.15, 0.18}, point{0.098, 0.15}, point{0.2330002821994248, 0.40461082668006804}}}, cycle: 4000000000, ghost: true},
	{name: "arch-stretch", muscle: "arch", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.76, 0.38}, b: point{0.76, 0.55}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.43, 0.702}, point{0.355, 0.572}, point{0.22, 0.338}, point{0.36, 0.425}, point{0.54, 0.38}, point{0.663, 0.402}, point{0.462, 0.434}, point{0.62, 0.46}, point{0.65, 0.408}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.296, 0.407}, point{0.45, 0.45}, point{0.502, 0.42}, point{0.3329942270325832, 0.509843330558125}},
		{point{0.42, 0.707}, point{0.347, 0.576}, point{0.22, 0.338}, point{0.36, 0.425}, point{0.54, 0.38}, point{0.628, 0.468}, point{0.471, 0.452}, point{0.62, 0.51}, point{0.65, 0.458}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.295, 0.409}, point{0.45, 0.45}, point{0.502, 0.42}, point{0.3271070036732939, 0.5132306324936625}},
		{point{0.408, 0.713}, point{0.338, 0.581}, point{0.22, 0.338}, point{0.36, 0.425}, point{0.54, 0.38}, point{0.562, 0.503}, point{0.454, 0.45}, point{0.57, 0.56}, point{0.616, 0.521}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.295, 0.411}, point{0.45, 0.45}, point{0.502, 0.42}, point{0.3204745966503254, 0.5174381794043688}}}, cycle: 0, ghost: false},
	{name: "breathe", muscle: "", view: view{left: -0.06, right: 0.92, top: 0.86}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.09, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.11, 0}, b: point{0.11, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.09, 0.245}, b: point{0.055, 0.66}, ra: 0.016, rb: 0.016}},
		{kind: "stroke", shape: capsule{a: point{0.34, 0.78}, b: point{0.4, 0.83}, ra: 0.009, rb: 0.009}},
		{kind: "arrow", shape: capsule{a: point{0.335, 0.725}, b: point{0.5, 0.725}, ra: 0.009, rb: 0.009}},
		{kind: "stroke", shape: capsule{a: point{0.34, 0.67}, b: point{0.4, 0.62}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.22, 0.75}, point{0.22, 0.6}, point{0.22, 0.338}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.112, 0.462}, point{0.269, 0.43}, point{0.299, 0.482}, point{0.461, 0.272}, point{0.358, 0.045}, point{0.459, 0.02}, point{0.27, 0.432}, point{0.42, 0.376}, point{0.476, 0.355}, point{0.224, 0.537}},
		{point{0.22, 0.779}, point{0.22, 0.629}, point{0.22, 0.338}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.157, 0.466}, point{0.313, 0.43}, point{0.343, 0.482}, point{0.461, 0.272}, point{0.358, 0.045}, point{0.459, 0.02}, point{0.289, 0.468}, point{0.42, 0.376}, point{0.476, 0.355}, point{0.268, 0.559}}}, cycle: 10000000000, ghost: false},
	{name: "calf-massage", muscle: "calf", view: view{left: -0.04, right: 0.82, top: 0.775}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.02, 0.245}, b: point{0.32, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.04, 0}, b: point{0.04, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.30000000000000004, 0}, b: point{0.30000000000000004, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.02, 0.245}, b: point{-0.02, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.73, 0.13}, b: point{0.73, 0.31}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.57, 0.535}, point{0.438, 0.465}, point{0.2, 0.338}, point{0.435, 0.25}, point{0.58, 0.045}, point{0.684, 0.034}, point{0.49, 0.298}, point{0.477, 0.138}, point{0.425, 0.108}, point{0.438, 0.258}, point{0.29, 0.055}, point{0.392, 0.03}, point{0.536, 0.32}, point{0.553, 0.161}, point{0.523, 0.109}, point{0.3865293675063375, 0.4239329963267061}},
		{point{0.529, 0.598}, point{0.416, 0.5}, point{0.2, 0.338}, point{0.435, 0.25}, point{0.58, 0.045}, point{0.684, 0.034}, point{0.493, 0.343}, point{0.44, 0.192}, point{0.388, 0.162}, point{0.438, 0.258}, point{0.29, 0.055}, point{0.392, 0.03}, point{0.529, 0.366}, point{0.521, 0.206}, point{0.491, 0.154}, point{0.37135999999999997, 0.45152000000000003}}}, cycle: 4000000000, ghost: false},
	{name: "foot-press", muscle: "arch", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.72, 0.26}, b: point{0.72, 0.07}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.213, 0.758}, point{0.215, 0.608}, point{0.22, 0.338}, point{0.468, 0.304}, point{0.52, 0.06}, point{0.603, 0.125}, point{0.275, 0.444}, point{0.42, 0.375}, point{0.478, 0.359}, point{0.465, 0.286}, point{0.4, 0.045}, point{0.502, 0.02}, point{0.319, 0.467}, point{0.45, 0.375}, point{0.508, 0.359}, point{0.22819794291590156, 0.5434221841280723}},
		{point{0.235, 0.758}, point{0.229, 0.608}, point{0.22, 0.338}, point{0.465, 0.289}, point{0.52, 0.045}, point{0.622, 0.02}, point{0.273, 0.438}, point{0.42, 0.375}, point{0.478, 0.359}, point{0.465, 0.286}, point{0.4, 0.045}, point{0.502, 0.02}, point{0.31, 0.453}, point{0.45, 0.375}, point{0.508, 0.359}, point{0.23883333888374986, 0.5428002220372083}}}, cycle: 0, ghost: false},
	{name: "hamstring-chair", muscle: "hamstring", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.99, 0}, b: point{0.99, 1.03}, ra: 0.02, rb: 0.02}},
		{kind: "line", shape: capsule{a: point{0.64, 0.255}, b: point{0.875, 0.255}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.66, 0}, b: point{0.66, 0.255}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.865, 0}, b: point{0.865, 0.255}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.875, 0.255}, b: point{0.887, 0.64}, ra: 0.016, rb: 0.016}}}, frames: []frame{
		{point{0.334, 0.944}, point{0.324, 0.794}, point{0.305, 0.525}, point{0.542, 0.446}, point{0.745, 0.3}, point{0.767, 0.403}, point{0.328, 0.619}, point{0.458, 0.526}, point{0.512, 0.501}, point{0.372, 0.284}, point{0.3, 0.045}, point{0.402, 0.02}, point{0.44, 0.663}, point{0.6, 0.66}, point{0.6599894559050998, 0.6588751977017794}, point{0.3314101782850003, 0.7285945227233643}},
		{point{0.459, 0.91}, point{0.408, 0.769}, point{0.298, 0.522}, point{0.528, 0.424}, point{0.745, 0.3}, point{0.767, 0.403}, point{0.401, 0.594}, point{0.516, 0.483}, point{0.571, 0.458}, point{0.374, 0.284}, point{0.3, 0.045}, point{0.402, 0.02}, point{0.555, 0.674}, point{0.715, 0.665}, point{0.7749053027867668, 0.6616303267182444}, point{0.39256207521278563, 0.7048381041562494}},
		{point{0.563, 0.837}, point{0.479, 0.712}, point{0.295, 0.515}, point{0.528, 0.424}, point{0.745, 0.3}, point{0.767, 0.403}, point{0.481, 0.537}, point{0.603, 0.433}, point{0.657, 0.408}, point{0.383, 0.281}, point{0.3, 0.045}, point{0.402, 0.02}, point{0.645, 0.657}, point{0.805, 0.66}, point{0.8649894559050999, 0.6611248022982207}, point{0.4436097019444401, 0.6565290093513859}}}, cycle: 0, ghost: false},
	{name: "heel-walk", muscle: "", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.55, 0.5}, b: point{1.13, 0.5}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.58, 0}, b: point{0.58, 0.49}, ra: 0.01, rb: 0.01}},
		{kind: "line", shape: capsule{a: point{1.1, 0}, b: point{1.1, 0.49}, ra: 0.01, rb: 0.01}},
		{kind: "line", shape: capsule{a: point{0.58, 0.34}, b: point{1.1, 0.34}, ra: 0.008, rb: 0.008}},
		{kind: "line", shape: capsule{a: point{0.83, 0.42}, b: point{0.85, 0.42}, ra: 0.012, rb: 0.012}},
		{kind: "arrow", shape: capsule{a: point{0.5, 0.93}, b: point{0.68, 0.93}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.349, 0.905}, point{0.349, 0.755}, point{0.34, 0.485}, point{0.322, 0.236}, point{0.13, 0.075}, point{0.216, 0.015}, point{0.405, 0.589}, point{0.5, 0.46}, point{0.5355791657542327, 0.4116872380810946}, point{0.527, 0.319}, point{0.58, 0.075}, point{0.673, 0.124}, point{0.487, 0.647}, point{0.613, 0.537}, point{0.673, 0.529}, point{0.35883333888374985, 0.6898002220372084}},
		{point{0.349, 0.948}, point{0.349, 0.798}, point{0.34, 0.528}, point{0.381, 0.281}, point{0.3, 0.045}, point{0.405, 0.045}, point{0.38, 0.626}, point{0.409, 0.468}, point{0.4198317172965833, 0.40898581610827023}, point{0.45, 0.303}, point{0.36, 0.07}, point{0.459, 0.106}, point{0.477, 0.678}, point{0.594, 0.569}, point{0.653, 0.56}, point{0.35883333888374985, 0.7328002220372084}},
		{point{0.349, 0.905}, point{0.349, 0.755}, point{0.34, 0.485}, point{0.517, 0.308}, point{0.56, 0.062}, point{0.653, 0.111}, point{0.227, 0.629}, point{0.24, 0.47}, point{0.2448893452982963, 0.41019954596699093}, point{0.308, 0.237}, point{0.11, 0.085}, point{0.193, 0.02}, point{0.487, 0.647}, point{0.613, 0.537}, point{0.673, 0.529}, point{0.35883333888374985, 0.6898002220372084}}}, cycle: 4000000000, ghost: false},
	{name: "knee-straight", muscle: "hamstring", view: view{left: -0.04, right: 1.18, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{-0.02, 0.205}, b: point{0.66, 0.205}, ra: 0.035, rb: 0.035}},
		{kind: "line", shape: capsule{a: point{-0.02, 0}, b: point{-0.02, 0.46}, ra: 0.016, rb: 0.016}},
		{kind: "line", shape: capsule{a: point{0.66, 0}, b: point{0.66, 0.2}, ra: 0.016, rb: 0.016}},
		{kind: "line", shape: capsule{a: point{0.05, 0.272}, b: point{0.16, 0.272}, ra: 0.032, rb: 0.032}},
		{kind: "arrow", shape: capsule{a: point{1.06, 0.02}, b: point{1.06, 0.175}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.535, 0.738}, point{0.541, 0.588}, point{0.55, 0.318}, point{0.8, 0.314}, point{0.783, 0.064}, point{0.885, 0.042}, point{0.553, 0.413}, point{0.465, 0.28}, point{0.413, 0.25}, point{0.799, 0.294}, point{0.775, 0.045}, point{0.876, 0.02}, point{0.57, 0.415}, point{0.485, 0.28}, point{0.433, 0.25}, point{0.55515333888375, 0.5235997779627917}},
		{point{0.535, 0.738}, point{0.541, 0.588}, point{0.55, 0.318}, point{0.8, 0.314}, point{0.961, 0.122}, point{1.043, 0.187}, point{0.553, 0.413}, point{0.465, 0.28}, point{0.413, 0.25}, point{0.799, 0.294}, point{0.775, 0.045}, point{0.876, 0.02}, point{0.57, 0.415}, point{0.485, 0.28}, point{0.433, 0.25}, point{0.55515333888375, 0.5235997779627917}},
		{point{0.55, 0.738}, point{0.55, 0.588}, point{0.55, 0.318}, point{0.8, 0.314}, point{1.048, 0.283}, point{1.066, 0.387}, point{0.554, 0.413}, point{0.465, 0.28}, point{0.413, 0.25}, point{0.799, 0.294}, point{0.775, 0.045}, point{0.876, 0.02}, point{0.572, 0.414}, point{0.485, 0.28}, point{0.433, 0.25}, point{0.562, 0.5232}}}, cycle: 0, ghost: false},
	{name: "seated-hamstring", muscle: "hamstring", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}}}, frames: []frame{
		{point{0.262, 0.757}, point{0.275, 0.608}, point{0.27, 0.338}, point{0.49, 0.219}, point{0.685, 0.062}, point{0.717, 0.162}, point{0.265, 0.433}, point{0.378, 0.32}, point{0.427, 0.286}, point{0.516, 0.293}, point{0.486, 0.045}, point{0.588, 0.02}, point{0.277, 0.433}, point{0.389, 0.319}, point{0.438, 0.284}, point{0.2857979429159016, 0.5429778158719277}},
		{point{0.385, 0.742}, point{0.353, 0.595}, point{0.27, 0.338}, point{0.49, 0.219}, point{0.685, 0.062}, point{0.717, 0.162}, point{0.355, 0.42}, point{0.436, 0.282}, point{0.485, 0.247}, point{0.516, 0.293}, point{0.486, 0.045}, point{0.588, 0.02}, point{0.37, 0.421}, point{0.447, 0.28}, point{0.496, 0.246}, point{0.3444992464003432, 0.5296320721742083}},
		{point{0.516, 0.678}, point{0.436, 0.551}, point{0.27, 0.338}, point{0.49, 0.219}, point{0.685, 0.062}, point{0.717, 0.162}, point{0.423, 0.376}, point{0.502, 0.237}, point{0.552, 0.203}, point{0.516, 0.293}, point{0.486, 0.045}, point{0.588, 0.02}, point{0.435, 0.376}, point{0.513, 0.236}, point{0.563, 0.202}, point{0.40562504385587794, 0.4925034869480013}}}, cycle: 0, ghost: false},
	{name: "settle-side", muscle: "", view: view{left: -0.03, right: 1.05, top: 0.68}, props: []object{
		{kind: "line", shape: capsule{a: point{1.02, 0.01}, b: point{1.02, 0.67}, ra: 0.022, rb: 0.022}},
		{kind: "line", shape: capsule{a: point{0, 0.02}, b: point{1.02, 0.02}, ra: 0.01, rb: 0.01}},
		{kind: "line", shape: capsule{a: point{0, 0.66}, b: point{1.02, 0.66}, ra: 0.01, rb: 0.01}},
		{kind: "line", shape: capsule{a: point{0, 0.02}, b: point{0, 0.66}, ra: 0.01, rb: 0.01}},
		{kind: "aid", shape: capsule{a: point{0.91, 0.3}, b: point{0.91, 0.55}, ra: 0.075, rb: 0.075}},
		{kind: "aid", shape: capsule{a: point{0.16, 0.235}, b: point{0.31, 0.255}, ra: 0.05, rb: 0.05}}}, frames: []frame{
		{point{0.85, 0.42}, point{0.71, 0.46}, point{0.45, 0.43}, point{0.36, 0.17}, point{0.13, 0.12}, point{0.06, 0.06}, point{0.63, 0.29}, point{0.77, 0.22}, point{0.83, 0.24}, point{0.26, 0.36}, point{0.06, 0.31}, point{0.03, 0.22}, point{0.65, 0.29}, point{0.8, 0.29}, point{0.86, 0.3}, point{0.64, 0.45}},
		{point{0.85, 0.42}, point{0.71, 0.46}, point{0.45, 0.43}, point{0.36, 0.17}, point{0.13, 0.12}, point{0.06, 0.06}, point{0.63, 0.29}, point{0.77, 0.22}, point{0.83, 0.24}, point{0.26, 0.36}, point{0.06, 0.31}, point{0.03, 0.22}, point{0.65, 0.29}, point{0.8, 0.29}, point{0.86, 0.3}, point{0.65, 0.42}}}, cycle: 10000000000, ghost: false},
	{name: "settle", muscle: "", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "line", shape: capsule{a: point{-0.01, 0.092}, b: point{1.11, 0.092}, ra: 0.03, rb: 0.03}},
		{kind: "line", shape: capsule{a: point{-0.01, 0}, b: point{-0.01, 0.34}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{1.11, 0}, b: point{1.11, 0.2}, ra: 0.018, rb: 0.018}},
		{kind: "aid", shape: capsule{a: point{0.07, 0.165}, b: point{0.2, 0.165}, ra: 0.042, rb: 0.042}},
		{kind: "aid", shape: capsule{a: point{0.7, 0.165}, b: point{0.82, 0.165}, ra: 0.05, rb: 0.05}},
		{kind: "aid", shape: capsule{a: point{0.745, 0.2}, b: point{0.79, 0.2}, ra: 0.05, rb: 0.05}}}, frames: []frame{
		{point{0.13, 0.275}, point{0.27, 0.215}, point{0.54, 0.2}, point{0.775, 0.285}, point{1, 0.175}, point{1.027, 0.276}, point{0.41, 0.165}, point{0.56, 0.16}, point{0.62, 0.155}, point{0.775, 0.285}, point{1, 0.175}, point{1.027, 0.276}, point{0.41, 0.165}, point{0.56, 0.16}, point{0.62, 0.155}, point{0.33546564023547026, 0.22338152423846497}},
		{point{0.13, 0.275}, point{0.27, 0.23}, point{0.54, 0.2}, point{0.775, 0.285}, point{1, 0.175}, point{1.027, 0.276}, point{0.41, 0.165}, point{0.56, 0.16}, point{0.62, 0.155}, point{0.775, 0.285}, point{1, 0.175}, point{1.027, 0.276}, point{0.41, 0.165}, point{0.56, 0.16}, point{0.62, 0.155}, point{0.3361251783128981, 0.23472660481608343}}}, cycle: 10000000000, ghost: false},
	{name: "sole-roll", muscle: "arch", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "aid", shape: capsule{a: point{0.6, 0.06}, b: point{0.6, 0.06}, ra: 0.06, rb: 0.06}},
		{kind: "arrow", shape: capsule{a: point{0.87, 0.09}, b: point{0.73, 0.09}, ra: 0.009, rb: 0.009}},
		{kind: "arrow", shape: capsule{a: point{0.87, 0.09}, b: point{1.01, 0.09}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.265, 0.763}, point{0.239, 0.615}, point{0.23, 0.345}, point{0.475, 0.394}, point{0.495, 0.145}, point{0.596, 0.116}, point{0.26, 0.441}, point{0.41, 0.385}, point{0.464, 0.36}, point{0.47, 0.277}, point{0.376, 0.045}, point{0.478, 0.02}, point{0.28, 0.445}, point{0.43, 0.39}, point{0.484, 0.365}, point{0.24883333888374984, 0.5498002220372084}},
		{point{0.265, 0.763}, point{0.239, 0.615}, point{0.23, 0.345}, point{0.477, 0.373}, point{0.57, 0.14}, point{0.675, 0.146}, point{0.26, 0.441}, point{0.41, 0.385}, point{0.464, 0.36}, point{0.47, 0.277}, point{0.376, 0.045}, point{0.478, 0.02}, point{0.28, 0.445}, point{0.43, 0.39}, point{0.484, 0.365}, point{0.24883333888374984, 0.5498002220372084}}}, cycle: 4000000000, ghost: false},
	{name: "sole-rub", muscle: "arch", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.71, 0.44}, b: point{0.71, 0.57}, ra: 0.009, rb: 0.009}},
		{kind: "arrow", shape: capsule{a: point{0.71, 0.44}, b: point{0.71, 0.31}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.442, 0.694}, point{0.363, 0.567}, point{0.22, 0.338}, point{0.36, 0.425}, point{0.54, 0.38}, point{0.553, 0.504}, point{0.436, 0.408}, point{0.59, 0.365}, point{0.596, 0.425}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.36, 0.392}, point{0.5, 0.47}, point{0.539, 0.516}, point{0.33885847591392276, 0.5056840084904325}},
		{point{0.417, 0.708}, point{0.347, 0.576}, point{0.22, 0.338}, point{0.36, 0.425}, point{0.54, 0.38}, point{0.553, 0.504}, point{0.436, 0.425}, point{0.595, 0.44}, point{0.601, 0.5}, point{0.466, 0.295}, point{0.47, 0.045}, point{0.572, 0.02}, point{0.366, 0.402}, point{0.5, 0.49}, point{0.539, 0.536}, point{0.3271070036732939, 0.5132306324936625}}}, cycle: 4000000000, ghost: false},
	{name: "stand-on-leg", muscle: "calf", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.75, 0.245}, b: point{1.05, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.78, 0}, b: point{0.78, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{1.02, 0}, b: point{1.02, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.76, 0.245}, b: point{0.72, 0.66}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.3, 0.4}, b: point{0.3, 0.06}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.388, 0.95}, point{0.385, 0.8}, point{0.38, 0.53}, point{0.492, 0.305}, point{0.42, 0.065}, point{0.522, 0.04}, point{0.5, 0.668}, point{0.66, 0.665}, point{0.719, 0.655}, point{0.467, 0.295}, point{0.44, 0.045}, point{0.542, 0.02}, point{0.505, 0.673}, point{0.665, 0.68}, point{0.724, 0.67}, point{0.3957979429159016, 0.7349778158719278}},
		{point{0.418, 0.958}, point{0.415, 0.808}, point{0.41, 0.538}, point{0.476, 0.296}, point{0.425, 0.05}, point{0.527, 0.025}, point{0.5, 0.655}, point{0.66, 0.665}, point{0.719, 0.655}, point{0.549, 0.329}, point{0.49, 0.085}, point{0.589, 0.049}, point{0.506, 0.659}, point{0.665, 0.68}, point{0.724, 0.67}, point{0.42579794291590156, 0.7429778158719278}},
		{point{0.439, 0.962}, point{0.434, 0.812}, point{0.425, 0.542}, point{0.46, 0.293}, point{0.425, 0.045}, point{0.527, 0.02}, point{0.501, 0.65}, point{0.66, 0.665}, point{0.719, 0.655}, point{0.629, 0.396}, point{0.52, 0.17}, point{0.606, 0.11}, point{0.507, 0.653}, point{0.665, 0.68}, point{0.724, 0.67}, point{0.4438333388837499, 0.7468002220372084}}}, cycle: 0, ghost: false},
	{name: "thigh-back", muscle: "hamstring", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.795, 0.27}, b: point{1.035, 0.27}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.805, 0}, b: point{0.805, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{1.015, 0}, b: point{1.015, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.795, 0.27}, b: point{0.775, 0.59}, ra: 0.016, rb: 0.016}}}, frames: []frame{
		{point{0.49, 0.917}, point{0.451, 0.772}, point{0.372, 0.514}, point{0.5, 0.298}, point{0.585, 0.062}, point{0.665, 0.129}, point{0.596, 0.674}, point{0.75, 0.63}, point{0.81, 0.625}, point{0.447, 0.274}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.598, 0.678}, point{0.755, 0.645}, point{0.815, 0.64}, point{0.4435141453989609, 0.7065665988894655}},
		{point{0.543, 0.88}, point{0.473, 0.748}, point{0.355, 0.505}, point{0.494, 0.296}, point{0.585, 0.062}, point{0.634, 0.155}, point{0.59, 0.618}, point{0.75, 0.63}, point{0.81, 0.625}, point{0.45, 0.273}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.596, 0.624}, point{0.755, 0.645}, point{0.815, 0.64}, point{0.45547459665032536, 0.6844381794043687}},
		{point{0.613, 0.79}, point{0.513, 0.679}, point{0.325, 0.485}, point{0.487, 0.293}, point{0.585, 0.062}, point{0.614, 0.163}, point{0.618, 0.539}, point{0.75, 0.63}, point{0.81, 0.625}, point{0.455, 0.27}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.628, 0.547}, point{0.755, 0.645}, point{0.815, 0.64}, point{0.47649749512635037, 0.6240890253414749}}}, cycle: 0, ghost: false},
	{name: "thigh-front", muscle: "quadriceps", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.745, 0.27}, b: point{0.985, 0.27}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.755, 0}, b: point{0.755, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.965, 0}, b: point{0.965, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.745, 0.27}, b: point{0.725, 0.63}, ra: 0.016, rb: 0.016}}}, frames: []frame{
		{point{0.427, 0.952}, point{0.425, 0.802}, point{0.42, 0.532}, point{0.429, 0.282}, point{0.411, 0.033}, point{0.513, 0.007}, point{0.379, 0.633}, point{0.405, 0.475}, point{0.4147423917272846, 0.41579623488803996}, point{0.479, 0.289}, point{0.425, 0.045}, point{0.527, 0.02}, point{0.541, 0.671}, point{0.7, 0.655}, point{0.7596985023906667, 0.6489926035330147}, point{0.43579794291590157, 0.7369778158719278}},
		{point{0.427, 0.952}, point{0.425, 0.802}, point{0.42, 0.532}, point{0.429, 0.282}, point{0.237, 0.121}, point{0.273, 0.023}, point{0.344, 0.647}, point{0.375, 0.49}, point{0.38662273015715887, 0.43113649565567924}, point{0.479, 0.289}, point{0.425, 0.045}, point{0.527, 0.02}, point{0.541, 0.671}, point{0.7, 0.655}, point{0.7596985023906667, 0.6489926035330147}, point{0.43579794291590157, 0.7369778158719278}},
		{point{0.427, 0.952}, point{0.425, 0.802}, point{0.42, 0.532}, point{0.42, 0.282}, point{0.171, 0.308}, point{0.11, 0.223}, point{0.338, 0.65}, point{0.335, 0.49}, point{0.3338751977017794, 0.43001054409490014}, point{0.479, 0.289}, point{0.425, 0.045}, point{0.527, 0.02}, point{0.541, 0.671}, point{0.7, 0.655}, point{0.7596985023906667, 0.6489926035330147}, point{0.43579794291590157, 0.7369778158719278}},
		{point{0.427, 0.952}, point{0.425, 0.802}, point{0.42, 0.532}, point{0.407, 0.282}, point{0.243, 0.471}, point{0.138, 0.471}, point{0.336, 0.651}, point{0.25, 0.506}, point{0.219392347337078, 0.45439407399856174}, point{0.479, 0.289}, point{0.425, 0.045}, point{0.527, 0.02}, point{0.541, 0.671}, point{0.7, 0.655}, point{0.7596985023906667, 0.6489926035330147}, point{0.43579794291590157, 0.7369778158719278}}}, cycle: 0, ghost: false},
	{name: "thigh-rub", muscle: "quadriceps", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "arrow", shape: capsule{a: point{0.72, 0.46}, b: point{0.55, 0.46}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.285, 0.752}, point{0.248, 0.607}, point{0.22, 0.338}, point{0.466, 0.293}, point{0.5, 0.045}, point{0.602, 0.02}, point{0.367, 0.478}, point{0.476, 0.361}, point{0.531, 0.336}, point{0.466, 0.292}, point{0.43, 0.045}, point{0.532, 0.02}, point{0.376, 0.487}, point{0.492, 0.377}, point{0.544, 0.347}, point{0.253215516127022, 0.5411976414440275}},
		{point{0.19, 0.756}, point{0.187, 0.606}, point{0.22, 0.338}, point{0.466, 0.293}, point{0.5, 0.045}, point{0.602, 0.02}, point{0.348, 0.536}, point{0.4, 0.385}, point{0.458, 0.369}, point{0.466, 0.292}, point{0.43, 0.045}, point{0.532, 0.02}, point{0.345, 0.531}, point{0.43, 0.395}, point{0.486, 0.374}, point{0.20683004921990486, 0.5431465359114062}}}, cycle: 4000000000, ghost: false},
	{name: "toes-up", muscle: "calf", view: view{left: -0.04, right: 1.08, top: 0.74}, props: []object{
		{kind: "line", shape: capsule{a: point{-0.01, 0.074}, b: point{1.05, 0.074}, ra: 0.026, rb: 0.026}},
		{kind: "line", shape: capsule{a: point{-0.01, 0}, b: point{-0.01, 0.4}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{1.05, 0}, b: point{1.05, 0.2}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.05, 0.16}, b: point{0.05, 0.27}, ra: 0.032, rb: 0.032}},
		{kind: "arrow", shape: capsule{a: point{1.04, 0.33}, b: point{0.89, 0.33}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.428, 0.579}, point{0.377, 0.438}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.854, 0.25}, point{0.528, 0.35}, point{0.665, 0.269}, point{0.725, 0.263}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.854, 0.247}, point{0.361, 0.264}, point{0.52, 0.25}, point{0.576, 0.229}, point{0.3571070036732939, 0.3752306324936625}},
		{point{0.494, 0.539}, point{0.424, 0.407}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.792, 0.299}, point{0.54, 0.276}, point{0.7, 0.3}, point{0.76, 0.3}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.792, 0.296}, point{0.36, 0.244}, point{0.52, 0.25}, point{0.576, 0.229}, point{0.39142583524948976, 0.34959857326854477}},
		{point{0.519, 0.517}, point{0.444, 0.388}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.724, 0.304}, point{0.538, 0.24}, point{0.69, 0.312}, point{0.742, 0.29}, point{0.5, 0.209}, point{0.747, 0.172}, point{0.724, 0.301}, point{0.361, 0.234}, point{0.52, 0.25}, point{0.576, 0.229}, point{0.4057909746585251, 0.33426250487364967}}}, cycle: 0, ghost: false},
	{name: "towel-bed", muscle: "calf", view: view{left: -0.04, right: 1.08, top: 0.74}, props: []object{
		{kind: "line", shape: capsule{a: point{-0.01, 0.074}, b: point{1.05, 0.074}, ra: 0.026, rb: 0.026}},
		{kind: "line", shape: capsule{a: point{-0.01, 0}, b: point{-0.01, 0.4}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{1.05, 0}, b: point{1.05, 0.2}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.05, 0.16}, b: point{0.05, 0.27}, ra: 0.032, rb: 0.032}},
		{kind: "towel", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "arrow", shape: capsule{a: point{1.04, 0.33}, b: point{0.89, 0.33}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.294, 0.618}, point{0.278, 0.469}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.84, 0.275}, point{0.353, 0.31}, point{0.47, 0.42}, point{0.5137139308615327, 0.4610985674766547}, point{0.45, 0.33}, point{0.56, 0.17}, point{0.66, 0.15}, point{0.356, 0.312}, point{0.482, 0.41}, point{0.5293611330425796, 0.4468364368108952}, point{0.283215516127022, 0.4031976414440274}},
		{point{0.235, 0.62}, point{0.241, 0.47}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.79, 0.305}, point{0.329, 0.319}, point{0.42, 0.45}, point{0.4542307975970037, 0.4992773020352471}, point{0.45, 0.33}, point{0.56, 0.17}, point{0.66, 0.15}, point{0.328, 0.318}, point{0.432, 0.44}, point{0.47092405056083264, 0.48566090546559215}, point{0.25515333888374986, 0.4055997779627917}},
		{point{0.199, 0.617}, point{0.217, 0.468}, point{0.25, 0.2}, point{0.5, 0.212}, point{0.747, 0.175}, point{0.74, 0.312}, point{0.302, 0.315}, point{0.37, 0.46}, point{0.39547563068085023, 0.5143230360106366}, point{0.45, 0.33}, point{0.56, 0.17}, point{0.66, 0.15}, point{0.299, 0.313}, point{0.382, 0.45}, point{0.4130898010104409, 0.5013169004630169}, point{0.23683004921990486, 0.40514653591140626}}}, cycle: 0, ghost: false},
	{name: "towel-chair", muscle: "calf", view: view{left: -0.04, right: 1.04, top: 0.865}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.37, 0.245}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.09, 0}, b: point{0.09, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.35, 0}, b: point{0.35, 0.245}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.07, 0.245}, b: point{0.03, 0.7}, ra: 0.016, rb: 0.016}},
		{kind: "towel", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "arrow", shape: capsule{a: point{0.97, 0.33}, b: point{0.82, 0.33}, ra: 0.009, rb: 0.009}}}, frames: []frame{
		{point{0.264, 0.757}, point{0.259, 0.607}, point{0.24, 0.338}, point{0.488, 0.304}, point{0.715, 0.2}, point{0.825, 0.25}, point{0.33, 0.448}, point{0.49, 0.46}, point{0.5498319585933074, 0.4644873968944981}, point{0.485, 0.286}, point{0.42, 0.045}, point{0.522, 0.02}, point{0.35, 0.458}, point{0.51, 0.448}, point{0.5698831547089733, 0.44425730283068915}, point{0.2664101782850003, 0.5415945227233643}},
		{point{0.205, 0.757}, point{0.221, 0.607}, point{0.24, 0.338}, point{0.488, 0.304}, point{0.715, 0.2}, point{0.785, 0.3}, point{0.268, 0.439}, point{0.42, 0.49}, point{0.4768834638317547, 0.5090858990488124}, point{0.485, 0.286}, point{0.42, 0.045}, point{0.522, 0.02}, point{0.284, 0.444}, point{0.44, 0.478}, point{0.4986237902555969, 0.49077697992750186}, point{0.2375301782850003, 0.5432854772766358}},
		{point{0.169, 0.752}, point{0.198, 0.605}, point{0.24, 0.338}, point{0.488, 0.304}, point{0.715, 0.2}, point{0.735, 0.32}, point{0.216, 0.431}, point{0.36, 0.5}, point{0.4141089617234779, 0.5259272108258332}, point{0.485, 0.286}, point{0.42, 0.045}, point{0.522, 0.02}, point{0.23, 0.433}, point{0.38, 0.488}, point{0.43633257895319655, 0.5086552789495054}, point{0.21993423355898276, 0.5427847108969186}}}, cycle: 0, ghost: false},
	{name: "walk", muscle: "", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.745, 0.27}, b: point{0.985, 0.27}, ra: 0.018, rb: 0.018}},
		{kind: "line", shape: capsule{a: point{0.755, 0}, b: point{0.755, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.965, 0}, b: point{0.965, 0.27}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.745, 0.27}, b: point{0.725, 0.63}, ra: 0.016, rb: 0.016}}}, frames: []frame{
		{point{0.425, 0.953}, point{0.425, 0.803}, point{0.42, 0.533}, point{0.469, 0.288}, point{0.41, 0.045}, point{0.512, 0.02}, point{0.458, 0.631}, point{0.601, 0.56}, point{0.6547405825775167, 0.5333176128461281}, point{0.663, 0.473}, point{0.645, 0.223}, point{0.738, 0.174}, point{0.541, 0.672}, point{0.7, 0.655}, point{0.7596599672593833, 0.6486212613622043}, point{0.43579794291590157, 0.7379778158719278}},
		{point{0.425, 0.953}, point{0.425, 0.803}, point{0.42, 0.533}, point{0.469, 0.288}, point{0.41, 0.045}, point{0.512, 0.02}, point{0.421, 0.628}, point{0.547, 0.529}, point{0.5941791003293454, 0.49193070688408586}, point{0.581, 0.341}, point{0.559, 0.092}, point{0.658, 0.057}, point{0.541, 0.672}, point{0.7, 0.655}, point{0.7596599672593833, 0.6486212613622043}, point{0.43579794291590157, 0.7379778158719278}},
		{point{0.425, 0.953}, point{0.425, 0.803}, point{0.42, 0.533}, point{0.469, 0.288}, point{0.41, 0.045}, point{0.512, 0.02}, point{0.385, 0.633}, point{0.487, 0.51}, point{0.5253001521756714, 0.4638145223763962}, point{0.479, 0.29}, point{0.43, 0.045}, point{0.532, 0.02}, point{0.541, 0.672}, point{0.7, 0.655}, point{0.7596599672593833, 0.6486212613622043}, point{0.43579794291590157, 0.7379778158719278}},
		{point{0.425, 0.953}, point{0.425, 0.803}, point{0.42, 0.533}, point{0.581, 0.341}, point{0.559, 0.092}, point{0.658, 0.057}, point{0.35, 0.645}, point{0.425, 0.503}, point{0.45302175055226457, 0.44994548562104575}, point{0.479, 0.29}, point{0.43, 0.045}, point{0.532, 0.02}, point{0.541, 0.672}, point{0.7, 0.655}, point{0.7596599672593833, 0.6486212613622043}, point{0.43579794291590157, 0.7379778158719278}},
		{point{0.425, 0.953}, point{0.425, 0.803}, point{0.42, 0.533}, point{0.663, 0.473}, point{0.645, 0.223}, point{0.738, 0.174}, point{0.319, 0.664}, point{0.362, 0.51}, point{0.3781360342649405, 0.45221048193486413}, point{0.479, 0.29}, point{0.43, 0.045}, point{0.532, 0.02}, point{0.541, 0.672}, point{0.7, 0.655}, point{0.7596599672593833, 0.6486212613622043}, point{0.43579794291590157, 0.7379778158719278}}}, cycle: 2000000000, ghost: false},
	{name: "wall-calf", muscle: "calf", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.93, 0}, b: point{0.93, 1.02}, ra: 0.02, rb: 0.02}}}, frames: []frame{
		{point{0.561, 0.962}, point{0.558, 0.812}, point{0.553, 0.542}, point{0.555, 0.291}, point{0.505, 0.045}, point{0.607, 0.02}, point{0.728, 0.771}, point{0.888, 0.765}, point{0.898, 0.824}, point{0.598, 0.295}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.728, 0.77}, point{0.888, 0.735}, point{0.898, 0.794}, point{0.5687979429159017, 0.7469778158719278}},
		{point{0.618, 0.929}, point{0.597, 0.781}, point{0.55, 0.515}, point{0.558, 0.265}, point{0.37, 0.1}, point{0.459, 0.044}, point{0.742, 0.684}, point{0.888, 0.75}, point{0.896, 0.809}, point{0.662, 0.291}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.733, 0.671}, point{0.888, 0.712}, point{0.896, 0.771}, point{0.5975369552061145, 0.7150720417492956}},
		{point{0.657, 0.849}, point{0.601, 0.71}, point{0.474, 0.472}, point{0.382, 0.24}, point{0.225, 0.045}, point{0.327, 0.02}, point{0.77, 0.667}, point{0.888, 0.775}, point{0.895, 0.84}, point{0.649, 0.293}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.755, 0.627}, point{0.888, 0.715}, point{0.895, 0.78}, point{0.5811070036732939, 0.6472306324936625}}}, cycle: 0, ghost: false},
	{name: "wall-lean", muscle: "calf", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.93, 0}, b: point{0.93, 1.03}, ra: 0.02, rb: 0.02}}}, frames: []frame{
		{point{0.437, 0.959}, point{0.424, 0.81}, point{0.4, 0.541}, point{0.388, 0.291}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.595, 0.773}, point{0.751, 0.739}, point{0.761, 0.798}, point{0.436, 0.293}, point{0.395, 0.045}, point{0.497, 0.02}, point{0.59, 0.756}, point{0.742, 0.706}, point{0.753, 0.766}, point{0.43019252272125946, 0.7443736039207799}},
		{point{0.537, 0.941}, point{0.506, 0.794}, point{0.45, 0.53}, point{0.427, 0.281}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.677, 0.756}, point{0.833, 0.722}, point{0.844, 0.781}, point{0.481, 0.281}, point{0.395, 0.045}, point{0.497, 0.02}, point{0.671, 0.736}, point{0.822, 0.682}, point{0.832, 0.741}, point{0.5042988095012293, 0.7281499494997393}},
		{point{0.61, 0.919}, point{0.566, 0.775}, point{0.487, 0.517}, point{0.456, 0.269}, point{0.345, 0.045}, point{0.447, 0.02}, point{0.725, 0.703}, point{0.885, 0.71}, point{0.895, 0.769}, point{0.512, 0.267}, point{0.395, 0.045}, point{0.497, 0.02}, point{0.731, 0.716}, point{0.881, 0.661}, point{0.891, 0.721}, point{0.5585141453989608, 0.7095665988894655}}}, cycle: 0, ghost: false},
	{name: "wall-ready", muscle: "", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.93, 0}, b: point{0.93, 1.02}, ra: 0.02, rb: 0.02}}}, frames: []frame{
		{point{0.205, 0.953}, point{0.205, 0.803}, point{0.2, 0.533}, point{0.234, 0.285}, point{0.165, 0.045}, point{0.267, 0.02}, point{0.254, 0.635}, point{0.37, 0.525}, point{0.4135374310704061, 0.4837145050194425}, point{0.269, 0.293}, point{0.235, 0.045}, point{0.337, 0.02}, point{0.252, 0.635}, point{0.385, 0.545}, point{0.4346919043126825, 0.5113738993372826}, point{0.21579794291590154, 0.7379778158719278}},
		{point{0.369, 0.929}, point{0.364, 0.779}, point{0.34, 0.51}, point{0.362, 0.261}, point{0.19, 0.08}, point{0.273, 0.015}, point{0.441, 0.622}, point{0.6, 0.64}, point{0.6596191780988974, 0.6467493409168563}, point{0.468, 0.295}, point{0.47, 0.045}, point{0.575, 0.036}, point{0.461, 0.633}, point{0.62, 0.62}, point{0.679800454033009, 0.6151106547017037}, point{0.37019252272125946, 0.7133736039207798}},
		{point{0.504, 0.939}, point{0.499, 0.789}, point{0.48, 0.52}, point{0.567, 0.286}, point{0.4, 0.1}, point{0.495, 0.056}, point{0.618, 0.661}, point{0.76, 0.735}, point{0.8132084471259388, 0.7627283456853483}, point{0.583, 0.292}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.624, 0.667}, point{0.78, 0.7}, point{0.8387009821871365, 0.7124175154626634}, point{0.5064101782850003, 0.7235945227233642}},
		{point{0.561, 0.962}, point{0.558, 0.812}, point{0.553, 0.542}, point{0.555, 0.291}, point{0.505, 0.045}, point{0.607, 0.02}, point{0.728, 0.771}, point{0.888, 0.765}, point{0.898, 0.824}, point{0.598, 0.295}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.728, 0.77}, point{0.888, 0.735}, point{0.898, 0.794}, point{0.5687979429159017, 0.7469778158719278}}}, cycle: 0, ghost: false},
	{name: "worktop-calf", muscle: "calf", view: view{left: -0.05, right: 1.15, top: 1.05}, props: []object{
		{kind: "floor", shape: capsule{a: point{0, 0}, b: point{0, 0}, ra: 0, rb: 0}},
		{kind: "line", shape: capsule{a: point{0.835, 0.545}, b: point{1.15, 0.535}, ra: 0.022, rb: 0.022}},
		{kind: "line", shape: capsule{a: point{0.86, 0.02}, b: point{0.86, 0.53}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{1.13, 0.02}, b: point{1.13, 0.53}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{1.07, 0.55}, b: point{1.07, 0.68}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{1.07, 0.68}, b: point{0.99, 0.68}, ra: 0.012, rb: 0.012}},
		{kind: "line", shape: capsule{a: point{0.99, 0.68}, b: point{0.99, 0.65}, ra: 0.012, rb: 0.012}}}, frames: []frame{
		{point{0.604, 0.948}, point{0.593, 0.799}, point{0.565, 0.53}, point{0.599, 0.282}, point{0.52, 0.045}, point{0.622, 0.02}, point{0.687, 0.651}, point{0.835, 0.59}, point{0.894, 0.582}, point{0.646, 0.294}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.702, 0.662}, point{0.85, 0.6}, point{0.909, 0.592}, point{0.598215516127022, 0.7331976414440274}},
		{point{0.603, 0.932}, point{0.582, 0.784}, point{0.535, 0.518}, point{0.55, 0.268}, point{0.38, 0.085}, point{0.469, 0.029}, point{0.683, 0.641}, point{0.835, 0.59}, point{0.894, 0.582}, point{0.645, 0.294}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.7, 0.654}, point{0.85, 0.6}, point{0.909, 0.592}, point{0.5825369552061145, 0.7180720417492956}},
		{point{0.615, 0.894}, point{0.573, 0.75}, point{0.49, 0.493}, point{0.426, 0.251}, point{0.285, 0.045}, point{0.387, 0.02}, point{0.676, 0.608}, point{0.835, 0.59}, point{0.894, 0.582}, point{0.641, 0.294}, point{0.62, 0.045}, point{0.722, 0.02}, point{0.691, 0.62}, point{0.85, 0.6}, point{0.909, 0.592}, point{0.5644992464003432, 0.6846320721742083}}}, cycle: 0, ghost: false}}
