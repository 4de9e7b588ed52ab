/** Works in device pixels, so that dashes, arrows and bends look the same at every zoom. */
export const EDGE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec3 a_sizes;
attribute float a_curvature;
attribute float a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_vertex;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_way;
varying float v_dash;

const float bias = 255.0 / 254.0;

vec2 pixels(vec2 point) {
  return (u_matrix * vec3(point, 1.0)).xy * 0.5 * u_viewport;
}

void main() {
  vec2 source = pixels(a_source);
  vec2 target = pixels(a_target);
  vec2 chord = target - source;
  float reach = max(length(chord), 0.001);
  vec2 bend = (source + target) * 0.5 + vec2(-chord.y, chord.x) * a_curvature;

  float half_width = max(a_sizes.x * min(u_scale, 1.6 * u_pixelRatio), 0.8 * u_pixelRatio) * 0.5;
  float head = half_width * 2.0 + 5.0 * u_pixelRatio;
  float seam = 2.0 * u_pixelRatio;
  float first = (a_sizes.y * u_scale + seam) / reach;
  float tip = 1.0 - (a_sizes.z * u_scale + seam) / reach;
  float last = tip - head / reach;
  bool is_covered = last <= first;

  float t = a_vertex.z > 0.5 ? mix(last, tip, a_vertex.x) : mix(first, last + 0.5 / reach, a_vertex.x);
  vec2 point = mix(mix(source, bend, t), mix(bend, target, t), t);
  vec2 along = normalize(mix(bend - source, target - bend, t) + vec2(1e-5));
  vec2 normal = vec2(-along.y, along.x);

  float feather = u_pixelRatio;
  float side = half_width + feather;
  #ifdef PICKING_MODE
  side += 4.0 * u_pixelRatio;
  #endif
  float spread = a_vertex.z > 0.5 ? half_width + 3.2 * u_pixelRatio : side;
  point += normal * a_vertex.y * spread;

  gl_Position = is_covered ? vec4(2.0, 2.0, 0.0, 1.0) : vec4(point / (0.5 * u_viewport), 0.0, 1.0);
  v_side = a_vertex.z > 0.5 ? 0.0 : a_vertex.y * side;
  v_half = half_width;
  v_way = t * reach / u_pixelRatio;
  v_dash = a_vertex.z > 0.5 ? 0.0 : a_dash;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_way;
varying float v_dash;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.6, v_half + 0.6, abs(v_side));
  if (v_dash > 1.5) cover *= 1.0 - step(0.45, fract(v_way / 5.0));
  else if (v_dash > 0.5) cover *= 1.0 - step(0.6, fract(v_way / 11.0));
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * cover;
  #endif
}
`;
